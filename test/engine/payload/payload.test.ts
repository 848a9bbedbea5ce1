import { describe, expect, test } from 'vitest'
import { GroupFailure } from '../../../src-main/engine/failure'
import { readObjectPayload, readPayload, readUserEventText } from '../../../src-main/engine/payload/payload'
import { parsePositionalList } from '../../../src-main/engine/payload/positional-list'
import { celTable } from '../../support/cel-table'

const row = (extra: string | null): Parameters<typeof readPayload>[0] => {
  const [cel] = celTable('event\nX')
  if (cel === undefined) throw new Error('no row')
  return { ...cel, extra }
}

describe('a payload', () => {
  test.each([
    null,
    '',
    '{',
    'NaN',
    '[Infinity]',
    '-Infinity',
    '{}',
    '[]',
    '""',
    '0',
    '-0.0',
    'false',
    'null',
    '\ufeff{"a":1}'
  ])('is absent: %j', (extra) => expect(readPayload(row(extra))).toBeUndefined())

  test.each(['1', '"x"', '[0]', 'true'])('that is no object fails where an object is needed: %s', (extra) => {
    expect(() => readObjectPayload(row(extra))).toThrow(GroupFailure)
  })

  test('of a user event holds its text under the key extra', () => {
    expect(readUserEventText(row('{"extra":"x","more":1}'))).toBe('x')
    expect(() => readUserEventText(row('{"text":"x"}'))).toThrow('no key "extra"')
    expect(() => readUserEventText(row('{"extra":["x"]}'))).toThrow('is no text: ["x"]')
    expect(() => readUserEventText(row('{"__proto__":{"extra":"x"}}'))).toThrow('no key "extra"')
  })
})

describe('a positional list', () => {
  test('has the values between the first and the next mark of each field, not trimmed', () => {
    expect(parsePositionalList('a: 1,b:  2 ,c: 3: 4,d: ', 4)).toEqual(['1', ' 2 ', '3', ''])
  })

  test('may have more fields than needed', () => {
    expect(parsePositionalList('a: 1,b: 2,nothing', 2)).toEqual(['1', '2'])
  })

  test('fails with fewer, or when one has no mark', () => {
    expect(() => parsePositionalList('a: 1', 2)).toThrow('Only 1 of 2 fields')
    expect(() => parsePositionalList('a: 1,b:2', 2)).toThrow('Field 2')
  })
})
