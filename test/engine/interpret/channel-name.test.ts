import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelInterface, lineIdentity } from '../../../src-main/engine'
import { mobileWaitedFor } from '../../../src-main/engine/interpret/channel-name'

describe('line identity', () => {
  test.each([
    ['PJSIP/ab12-0000001f', 'pjsip/ab12'],
    ['SIP/my-own-trunk-00b1', 'sip/my-own-trunk'],
    ['DAHDI/i1/2042-7', 'dahdi/i1/2042'],
    ['Local/2001@inside-00000002;1', 'local/2001@inside;1'],
    ['Local/2001@inside-00000002;A', 'local/2001@inside;A'],
    ['local/2001@inside-00000002;1', 'local/2001@inside'],
    ['AsyncGoto/SCCP/2011-0000007c', 'asyncgoto/sccp/2011'],
    ['PJSIP/ab12-0001<ZOMBIE>', 'pjsip/ab12'],
    ['PJSIP/ab12', 'pjsip/ab1'],
    ['PJSIP/ab\u{1f600}', 'pjsip/ab'],
    ['Local/x-\u{1f600}1', 'local/x\u{1f600}1'],
    ['', '']
  ])('of %s is %s', (channel, identity) => expect(lineIdentity(channel)).toBe(identity))
})

describe('protocol and interface', () => {
  test.each([
    ['PJSIP/ab12-0000001f', 'SIP', 'ab12'],
    ['SIP/my-own-trunk-00b1', 'SIP', 'my-own-trunk'],
    ['SCCP/2001-0000007c', 'SCCP', '2001'],
    ['DAHDI/i1/2042-7', 'DAHDI', 'i1/2042'],
    ['IAX2/branch-5304', 'IAX2', 'branch'],
    ['Local/2001@inside-00000002;1', 'Local', '2001@inside'],
    ['AsyncGoto/SCCP/2011-0000007c', 'SCCP', '2011'],
    ['PjSip/x-1', 'sip', 'x'],
    ['pjsip/x-1', 'sip', 'x'],
    ['sIp/x-1', 'sIp', 'x'],
    ['PJSIP/ab12-0001<ZOMBIE>', 'SIP', 'ab12'],
    ['PJSIP/hôtel-٣-1', 'SIP', 'hôtel-٣'],
    ['PJSIP/a_#+|*@/b-1', 'SIP', 'a_#+|*@/b']
  ])('of %s are %s and %s', (channel, protocol, name) =>
    expect(channelInterface(channel)).toEqual({ protocol, interface: name })
  )

  test.each([
    'PJSIP/sip.example-0001',
    'PJSIP/a b-0001',
    'PJSIP/ab12',
    'CBAnn/x-1',
    'Message/ast_msg_queue',
    'PJSIP/-1',
    ''
  ])('cannot be read from %s', (channel) => expect(channelInterface(channel)).toBeNull())

  test('are those that the pattern of the rules finds', () => {
    const pattern = /(pjsip|sip|sccp|local|dahdi|iax2)\/([\p{L}\p{N}_#+|*@/-]+)-/iu
    const piece = fc.constantFrom(
      'pjsip',
      'sip/',
      '/',
      '-',
      'x',
      'é',
      '٣',
      '\u{10400}',
      '\ud800',
      '.',
      ' ',
      'ſip/',
      ';',
      '@'
    )
    const name = fc.array(fc.oneof(piece, fc.constantFrom('Local/', 'PJSIP/')), { maxLength: 10 })
    fc.assert(
      fc.property(
        name.map((pieces) => pieces.join('')),
        (channel) => {
          const match = pattern.exec(channel)
          expect(channelInterface(channel)?.interface).toBe(match?.[2])
          if (match !== null && match[1]?.toLowerCase() !== 'pjsip')
            expect(channelInterface(channel)?.protocol).toBe(match[1])
        }
      ),
      { numRuns: 20_000 }
    )
  })

  test.each([
    `PJSIP/${'sip/'.repeat(500_000)}`,
    `PJSIP/${'x'.repeat(2_000_000)}.sip/`,
    'sip/.'.repeat(500_000)
  ])('of a long name that has none cost no time (%#)', (channel) => {
    // Read again from each of its parts, it would take longer than a test may.
    expect(channelInterface(channel)).toBeNull()
  })
})

test('the mobile that a Local channel waits for is the one that the pattern of the rules finds', () => {
  const pattern = /^Local\/([^\s\x85]+)@wazo_wait_for_registration-[^\s\x85]+;2$/
  const piece = fc.constantFrom('Local/', '@wazo_wait_for_registration-', ';2', 'a', '-', '@', ' ', '\x85')
  const likely = fc.tuple(piece, piece).map(([a, b]) => `Local/${a}@wazo_wait_for_registration-${b};2`)
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, likely), { maxLength: 5 }).map((pieces) => pieces.join('')),
      (channel) => {
        expect(mobileWaitedFor(channel)).toBe(pattern.exec(channel)?.[1] ?? null)
      }
    ),
    { numRuns: 5000 }
  )
})
