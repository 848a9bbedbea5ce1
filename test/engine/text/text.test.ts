import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareCodePoints,
  exceedsCodePoints,
  startOfLastCodePoints
} from '../../../src-main/engine/text/code-points'
import { percentDecode } from '../../../src-main/engine/text/percent-decode'
import { trimWhiteSpace } from '../../../src-main/engine/text/white-space'

describe('code points', () => {
  test('order texts, where UTF-16 units would put U+1F600 before U+FF01', () => {
    expect(['\u{1f600}', '\uff01', 'b', 'a', 'aa', ''].sort(compareCodePoints)).toEqual([
      '',
      'a',
      'aa',
      'b',
      '\uff01',
      '\u{1f600}'
    ])
  })

  test('order texts as their lists of code points do', () => {
    const unit = fc.constantFrom('a', 'b', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}')
    const text = fc.array(unit, { maxLength: 5 }).map((units) => units.join(''))
    const points = (value: string): string =>
      [...value].map((one) => (one.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('')
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [points(a), points(b)]
        expect(Math.sign(compareCodePoints(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0)
      })
    )
  })

  test('are counted, not UTF-16 units', () => {
    expect(exceedsCodePoints('\u{1f600}'.repeat(255), 255)).toBe(false)
    expect(exceedsCodePoints('\u{1f600}'.repeat(256), 255)).toBe(true)
    expect(exceedsCodePoints('x'.repeat(256), 255)).toBe(true)
  })

  test('are cut whole from the end', () => {
    expect(startOfLastCodePoints('ab\u{1f600}c', 2)).toBe(2)
    expect(startOfLastCodePoints('a', 5)).toBe(0)
  })
})

test('white space is what Unicode says, with the separators of old, without the byte order mark', () => {
  expect(trimWhiteSpace(' \t\n\u001c\u001f\u0085\u00a0\u2003\u3000x y\u2028\u2029 ')).toBe('x y')
  expect(trimWhiteSpace('\ufeffx\u200b')).toBe('\ufeffx\u200b')
  expect(trimWhiteSpace('   ')).toBe('')
})

test('white space within a long text costs no time', () => {
  // Looked at again from each blank, these would take longer than a test may.
  expect(trimWhiteSpace(`x${' '.repeat(2_000_000)}x `)).toHaveLength(2_000_002)
})

describe('percent decoding', () => {
  test.each([
    ['Lind%2C%20Nora', 'Lind, Nora'],
    ['%2B49+1', '+49+1'],
    ['%C3%A9%e2%82%ac%F0%9F%98%80', 'é€\u{1f600}'],
    ['100% sure', '100% sure'],
    ['%', '%'],
    ['%4', '%4'],
    ['%zz%41', '%zzA'],
    ['%E9', '\ufffd'],
    ['%C3%28', '\ufffd('],
    ['%C3x', '\ufffdx'],
    ['%C0%AF', '\ufffd\ufffd'],
    ['%E2%82', '\ufffd'],
    ['%F0%9F%98x', '\ufffdx'],
    ['%ED%A0%80', '\ufffd\ufffd\ufffd'],
    ['%F4%90%80%80', '\ufffd\ufffd\ufffd\ufffd'],
    ['é%C3%A9', 'éé']
  ])('of %j gives %j', (text, decoded) => expect(percentDecode(text)).toBe(decoded))

  test('gives what the runtime decodes, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const text = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
        expect(percentDecode(text)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
      }),
      { numRuns: 2000 }
    )
  })
})
