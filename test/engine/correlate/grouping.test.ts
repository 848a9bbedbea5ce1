import { describe, expect, test } from 'vitest'
import { groupCels } from '../../../src-main/engine'
import { celTable, generate } from '../../support/cel-table'

const groupsOf = (table: string): (readonly [string, readonly number[]])[] =>
  groupCels(celTable(table)).map((group) => [group.conversationId, group.cels.map((cel) => cel.id)] as const)

describe('grouping', () => {
  test('linkedids are taken as text, so 100.10 comes before 100.9', () => {
    const table = `
      event | uniqueid | linkedid
      X | u9 | 100.9
      X | u10 | 100.10`
    expect(groupsOf(table)).toEqual([
      ['100.10', [2]],
      ['100.9', [1]]
    ])
  })

  test('the conversation id is the smallest linkedid as text, not that of the caller', () => {
    const table = `
      event | uniqueid | linkedid
      X | u1 | 100.9
      X | u1 | 100.10`
    expect(groupsOf(table)).toEqual([['100.10', [1, 2]]])
  })

  test('a linkedid that links two groups made before it joins both and merges neither', () => {
    const table = `
      event | uniqueid | linkedid
      X | u1 | a
      X | u2 | b
      X | u1 | c
      X | u2 | c`
    expect(groupsOf(table)).toEqual([
      ['a', [1, 3, 4]],
      ['b', [2, 3, 4]]
    ])
  })

  test('a linkedid after such a link joins both groups through any of their channels', () => {
    const table = `
      event | uniqueid | linkedid
      X | u1 | a
      X | u2 | b
      X | u1 | c
      X | u2 | c
      X | u3 | c
      X | u3 | d`
    expect(groupsOf(table).map(([, ids]) => ids)).toEqual([
      [1, 3, 4, 5, 6],
      [2, 3, 4, 5, 6]
    ])
  })

  test('a group is widened by what joins it', () => {
    const table = `
      event | uniqueid | linkedid
      X | u1 | a
      X | u1 | b
      X | u2 | b
      X | u2 | c`
    expect(groupsOf(table)).toEqual([['a', [1, 2, 3, 4]]])
  })

  test('linkedids with characters outside the basic plane sort by code point', () => {
    const table = `
      event | uniqueid | linkedid
      X | u1 | \u{1f600}
      X | u2 | \uff01`
    expect(groupsOf(table).map(([id]) => id)).toEqual(['\uff01', '\u{1f600}'])
  })
})

describe('order inside a group', () => {
  test('rows are put in order of time, to the microsecond', () => {
    const table = `
      event | time | uniqueid
      X | 2.000002 | u
      X | 2.000001 | u
      X | 1 | u`
    expect(groupsOf(table)).toEqual([['u', [3, 2, 1]]])
  })

  test('rows of equal time keep their order inside a linkedid, and linkedids their text order', () => {
    const table = `
      event | time | uniqueid | linkedid
      X | 5 | u1 | b
      X | 5 | u1 | a
      X | 5 | u1 | b
      X | 5 | u1 | a`
    expect(groupsOf(table)).toEqual([['a', [2, 4, 1, 3]]])
  })
})

describe('a call that is not over', () => {
  const table = (ends: string): string => `
    event | uniqueid | linkedid | channel | name | num
    CHAN_START | u1 | 1.1 | PJSIP/a-1 | A | 10
    CHAN_START | u1 | 1.2 | PJSIP/a-1 | A | 10
    CHAN_END | u1 | 1.1 | PJSIP/a-1
    ${ends}`

  test('is skipped as unfinished while one of its linkedids has no end', () => {
    const { callLogs, skipped } = generate(table('LINKEDID_END | u1 | 1.2 | PJSIP/a-1'))
    expect(callLogs).toEqual([])
    expect(skipped).toMatchObject([
      {
        code: 'unfinished',
        rule: '3.3',
        conversationId: '1.1',
        linkedids: ['1.1', '1.2'],
        reason: 'No LINKEDID_END for 1.1'
      }
    ])
  })

  test('is made once all have, wherever the end rows stand', () => {
    const ends = 'LINKEDID_END | other | 1.1\n LINKEDID_END | u1 | 1.2'
    // The row of another channel carries the linkedid: that is all that counts.
    expect(generate(table(ends)).callLogs).toHaveLength(1)
  })

  test('is made from ended channels alone where the system writes no LINKEDID_END', () => {
    const options = { completion: 'channels-ended' } as const
    expect(generate(table(''), {}, options).callLogs).toHaveLength(1)
    const open = 'CHAN_START | u2 | 1.1 | PJSIP/b-2'
    expect(generate(table(open), {}, options).skipped).toMatchObject([
      { code: 'unfinished', reason: 'No CHAN_END for PJSIP/b-2' }
    ])
  })
})
