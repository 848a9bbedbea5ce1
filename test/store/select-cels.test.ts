import { describe, expect, test } from 'vitest'
import type { Selection } from '../../../src-main/engine'
import { correlate, selectSeeds } from '../../../src-main/engine'
import { at, celTable } from '../../support/cel-table'

const stored = celTable(`
  event | uniqueid | linkedid | channel
  X | u1 | P | PJSIP/a-1
  X | u1 | Q | PJSIP/a-1
  X | u2 | Q | PJSIP/b-2
  X | u2 | R | PJSIP/b-2
  X | u3 | S | Message/ast_msg_queue
  X | u4 | T | PJSIP/c-4`)

const open = (ids: readonly number[]): typeof stored =>
  stored.map((cel) => ({ ...cel, callLogId: ids.includes(cel.id) ? null : 77 }))

const seeds = (rows: typeof stored, selection: Selection): number[] =>
  selectSeeds(rows, selection).map((cel) => cel.id)

describe('seeds', () => {
  test('a linkedid that ended takes its rows, attached or not', () => {
    expect(seeds(open([]), { linkedid: 'Q' })).toEqual([2, 3])
  })

  test('a sweep takes the latest rows without call log, up to its limit', () => {
    expect(seeds(open([1, 2, 3, 6]), { limit: 2 })).toEqual([6, 3])
  })

  test('a limit of 0 is no limit', () => {
    expect(seeds(open([1, 2, 3]), { limit: 0 })).toEqual([3, 2, 1])
  })

  test('a sweep since a moment includes that moment', () => {
    expect(seeds(open([1, 2, 3, 4, 6]), { since: at(3) })).toEqual([4, 6])
  })

  test('a sweep never starts from chat messages', () => {
    expect(seeds(open([5]), {})).toEqual([])
    expect(seeds(open([5]), { linkedid: 'S' })).toEqual([5])
  })
})

describe('correlation', () => {
  test('goes from channels to linkedids once and no further', () => {
    const rows = open([1])
    expect(correlate(rows, selectSeeds(rows, { linkedid: 'P' })).map((cel) => cel.id)).toEqual([1, 2, 3])
  })

  test('takes a call whole although the limit cuts it', () => {
    const rows = open([1, 2, 3, 4])
    expect(correlate(rows, selectSeeds(rows, { limit: 1 })).map((cel) => cel.id)).toEqual([2, 3, 4])
  })
})
