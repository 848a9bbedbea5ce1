import { expect, it } from 'vitest'
import { formatCount, formatDecimal } from '@shared/format/number'

it('parts thousands with a thin space', () => {
  expect([0, 999, 1000, 121938, 1904551, -4321].map(formatCount)).toEqual([
    '0',
    '999',
    '1\u2009000',
    '121\u2009938',
    '1\u2009904\u2009551',
    '-4\u2009321'
  ])
})

it('writes decimals with the mark of the language', () => {
  expect(formatDecimal(2.149, 1, '.')).toBe('2.1')
  expect(formatDecimal(12345.6, 1, ',')).toBe('12\u2009345,6')
  expect(formatDecimal(7, 0, '.')).toBe('7')
})
