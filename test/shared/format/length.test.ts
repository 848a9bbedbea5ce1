import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthText, parseLength } from '@shared/format/length'

const S = 1_000_000

test('lengths are read as people type them', () => {
  const read = (text: string) => parseLength(text)
  for (const text of ['30', '30s', ' 30 S ', '0:30', '0.5m', '0,5m'])
    expect([text, read(text)]).toEqual([text, 30 * S])
  for (const text of ['1h30', '1h 30m', '90m', '90min', '1:30:00', '1.5h'])
    expect([text, read(text)]).toEqual([text, 5400 * S])
  expect(read('2m15')).toBe(135 * S)
  expect(read('0')).toBe(0)
  for (const text of ['', 'soon', '5s 2m', '5d', '-5s', '1:2'])
    expect([text, read(text)]).toEqual([text, null])
})

test('what is written is read back to the microsecond', () => {
  expect(lengthText(90 * S)).toBe('1m 30s')
  expect(lengthText(2 * 3600 * S)).toBe('2h')
  expect(lengthText(0)).toBe('0s')
  fc.assert(
    fc.property(fc.nat(10 ** 12), (us) => {
      expect(parseLength(lengthText(us))).toBe(us)
    })
  )
})
