import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextStore } from '../../../src-main/store/columns/text-store'
import { foldText } from '../../../src-main/store/fold-text'

/** Texts with beginnings in common, accents, cases, characters of several bytes, and nothing. */
const texts = fc.array(
  fc.oneof(
    fc.string({
      unit: fc.constantFrom('a', 'A', 'b', 'é', 'É', 'e\u0301', '😀', 'ﬀ', '\u001f', '\u0000', 'ｚ', ' ')
    }),
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 0, max: 300 }).map((n) => `Caller ${n}`)
  ),
  { minLength: 1, maxLength: 80 }
)

function storeOf(given: readonly string[]): TextStore {
  const store = new TextStore()
  for (const text of given) store.add(text)
  return store
}

test('every text has one code and comes back as it was', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const { dictionary, different } = {
        dictionary: storeOf(given).snapshot(),
        different: [...new Set(given)]
      }
      expect(dictionary.size).toBe(different.length)
      different.forEach((text, index) => {
        expect(dictionary.text(index + 1)).toBe(text)
        expect(dictionary.codeOf(text)).toBe(index + 1)
      })
      expect(dictionary.codeOf('not among them')).toBe(0)
    })
  )
})

test('ranks are in the order of UTF-8 bytes, also of what came later', () => {
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const store = storeOf(first)
      const before = store.snapshot()
      before.ranks()
      for (const text of second) store.add(text)
      for (const dictionary of [before, store.snapshot()]) {
        const all = Array.from({ length: dictionary.size }, (_, index) => dictionary.text(index + 1))
        const ranks = dictionary.ranks()
        const byRank = [...all].sort(
          (a, b) => (ranks[dictionary.codeOf(a)] ?? 0) - (ranks[dictionary.codeOf(b)] ?? 0)
        )
        expect(byRank).toEqual([...all].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
        expect(ranks[0]).toBe(0)
        expect(Math.min(...ranks.subarray(1))).toBe(1)
      }
    })
  )
})

test('what contains a text is what SQL finds, whatever stands next to it', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(6), (first, second, which, length) => {
      const store = storeOf(first)
      const early = store.snapshot()
      early.containing('x')
      for (const text of second) store.add(text)
      const source = first[which % first.length] ?? ''
      for (const part of [source, [...source].slice(1, 1 + length).join(''), 'CALLER 1', 'é', '']) {
        for (const dictionary of [early, store.snapshot()]) {
          const expected = Array.from({ length: dictionary.size }, (_, index) =>
            foldText(dictionary.text(index + 1)).includes(foldText(part)) ? 1 : 0
          )
          expect([...dictionary.containing(part)]).toEqual([0, ...expected])
        }
      }
    })
  )
})

test('more texts than one block, more than the table had room for', () => {
  const many = Array.from({ length: 50_000 }, (_, n) => (n % 3 === 0 ? `Élodie ${n}` : `😀${n}`))
  const dictionary = storeOf(many).snapshot()
  many.forEach((text, index) => {
    if (dictionary.text(index + 1) !== text || dictionary.codeOf(text) !== index + 1) expect(index).toBe(text)
  })
  const hits = dictionary.matching((text) => text.endsWith('77'))
  expect(hits.reduce((sum, hit) => sum + hit, 0)).toBe(500)
  expect(dictionary.containing('elodie 49998')[49_999]).toBe(1)
})
