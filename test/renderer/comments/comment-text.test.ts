import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { commentPieces } from '../../../src-renderer/features/comments/comment-text'

const TEAM = ['Bruno', 'Zoé', 'J.R.', 'Alice Moreau']
const special = (text: string): readonly string[] =>
  commentPieces(text, TEAM).flatMap(({ kind, text: piece }) => (kind === 'plain' ? [] : [`${kind} ${piece}`]))

describe('the text of a comment', () => {
  it('mentions people of the team, however they are written, and nobody else', () => {
    expect(special('@bruno, see @ZOÉ. Not @nobody, not mail@bruno')).toEqual([
      'mention @bruno',
      'mention @ZOÉ'
    ])
    expect(commentPieces('@bruno', TEAM)).toEqual([{ kind: 'mention', text: '@bruno', name: 'Bruno' }])
    expect(special('ask @J.R.')).toEqual(['mention @J.R.'])
  })

  it('leads to numbers, and leaves dates, times, extensions and amounts alone', () => {
    expect(special('Call 01 42 68 99 00 or +44 20 7946 0111.')).toEqual([
      'number 01 42 68 99 00',
      'number +44 20 7946 0111'
    ])
    expect(commentPieces('+44 20 7946 0111', TEAM)[0]).toMatchObject({ number: '+442079460111' })
    expect(special('1001 on 2026-03-11 at 09:00:00, 0.5 s, id 1773220512.45, 12 345 678 calls')).toEqual([])
  })

  it('leads to calls by their address, without the mark that ends the sentence', () => {
    const address = 'calltrail://call/Harbour%20Lane/1773220512.45?at=1773220512000000&tab=flow'
    expect(special(`See ${address}.`)).toEqual([`call ${address}`])
    expect(special('calltrail://nothing and javascript:alert(1) and https://example.org')).toEqual([])
  })

  it('is never changed by being taken apart', () => {
    const part = fc.constantFrom(
      '@Bruno',
      '+33155507788',
      ' ',
      'calltrail://call/a/1.2',
      '.',
      '\n',
      '@',
      '<b>'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        const text = parts.join('')
        expect(
          commentPieces(text, TEAM)
            .map((piece) => piece.text)
            .join('')
        ).toBe(text)
      })
    )
  })
})
