import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callLink, parseCallLink } from '../../../src-shared/format/call-link'

describe('an address leads back to what it was made of', () => {
  test.each([
    'My calls',
    'Müller & Söhne / Paris',
    '100% #1?',
    'v1.0',
    'a%2Fb',
    '日本 電話',
    'name+plus=equals',
    "O'Hara (old)",
    'calltrail://call/x/y',
    '\u202eevil'
  ])('workspace %j', (workspace) => {
    const call = { workspace, conversationId: '1773220512.45', startUs: 1_773_220_512_000_123, tab: 'flow' }
    const link = callLink(call)
    expect(link).toMatch(/^calltrail:\/\/call\/[\w%.~-]+\/1773220512\.45\?at=1773220512000123&tab=flow$/)
    expect(parseCallLink(link)).toEqual(call)
    // Programs that pass addresses on read them as URLs; the parts must come through unharmed.
    expect(parseCallLink(new URL(link).href)).toEqual(call)
  })

  test('any names, with and without time and tab', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text))
    fc.assert(
      fc.property(
        name,
        name,
        fc.option(fc.integer({ min: -(2 ** 50), max: 2 ** 50 })),
        fc.option(fc.constantFrom('flow', 'why', 'debug-log')),
        (workspace, conversationId, startUs, tab) => {
          const call = { workspace, conversationId, startUs, tab }
          expect(parseCallLink(callLink(call))).toEqual(call)
        }
      )
    )
  })

  test('without a time and a tab there is no question mark', () => {
    expect(callLink({ workspace: 'Sample', conversationId: '1.2', startUs: null })).toBe(
      'calltrail://call/Sample/1.2'
    )
  })
})

describe('what comes from elsewhere', () => {
  test.each([
    ['other case of the scheme', 'CallTrail://call/A/1.1'],
    ['a slash at the end', 'calltrail://call/A/1.1/'],
    ['blanks around it', '  calltrail://call/A/1.1\n'],
    ['a fragment', 'calltrail://call/A/1.1#x?at=3'],
    ['parameters that nobody knows', 'calltrail://call/A/1.1?utm=1&&=&x'],
    ['a time that is none', 'calltrail://call/A/1.1?at=yesterday'],
    ['a time that cannot be', 'calltrail://call/A/1.1?at=99999999999999999999'],
    ['a tab that is none of ours', 'calltrail://call/A/1.1?tab=%3Cscript%3E'],
    ['a tab that cannot be decoded', 'calltrail://call/A/1.1?tab=%ff']
  ])('%s is passed over', (_what, link) => {
    expect(parseCallLink(link)).toEqual({ workspace: 'A', conversationId: '1.1', startUs: null, tab: null })
  })

  test.each([
    '',
    'calltrail:',
    'calltrail://call',
    'calltrail://call/',
    'calltrail://call/A',
    'calltrail://call//1.1',
    'calltrail://call/A/',
    'calltrail://call/%20/1.1',
    'calltrail://call/A/1.1/more',
    'calltrail://delete/A/1.1',
    'calltrail://call.example/A/1.1',
    'calltrail://user@call/A/1.1',
    'https://example.com/calltrail://call/A/1.1',
    'javascript:alert(1)',
    'calltrail://call/%zz/1.1',
    'calltrail://call/%ff/1.1',
    'calltrail://call/A/1%00.1',
    'calltrail://call/A%0a--workspace/1.1',
    `calltrail://call/A/${'1'.repeat(5000)}`
  ])('%j is no address of a call', (link) => {
    expect(parseCallLink(link)).toBeNull()
  })

  test('no text at all makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseCallLink(`calltrail://call/${text}`)).not.toThrow()
      })
    )
  })

  test('a name with half a character still gives an address', () => {
    const link = callLink({ workspace: 'a\ud800', conversationId: '1.1', startUs: 0 })
    expect(parseCallLink(link)).toMatchObject({ workspace: 'a\ufffd', startUs: 0 })
  })
})
