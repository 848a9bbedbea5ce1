import { describe, expect, it } from 'vitest'
import type { CallFilter } from '@shared/model/call-filter'
import type { ChipRef } from '../../src-renderer/filter/filter-chips'
import {
  groupSetOf,
  negateChip,
  ungroupChip,
  withConditions,
  withGroupSet
} from '../../src-renderer/filter/filter-groups'
import { tidyFilter } from '../../src-renderer/filter/tidy-filter'

const chip = (part: ChipRef['part'], index: number | null = null): ChipRef => ({ part, index })
const missed: CallFilter = { outcomes: ['missed'] }
const sales: CallFilter = { tags: { mode: 'any', values: ['sales'] } }

describe('the opposite of a condition', () => {
  /** What becomes of a filter when the chip is turned around; turned around twice, it is as before. */
  it.each<[string, CallFilter, ChipRef, CallFilter]>([
    [
      'number',
      { numbers: [{ side: 'from', mode: 'begins', value: '01' }] },
      chip('numbers', 0),
      { numbers: [{ side: 'from', mode: 'begins', value: '01', not: true }] }
    ],
    ['tag', sales, chip('tags'), { tags: { mode: 'none', values: ['sales'] } }],
    [
      'tags of one side',
      { tags: { mode: 'any', values: ['sales'], of: 'source' } },
      chip('tags'),
      { tags: { mode: 'none', values: ['sales'], of: 'source' } }
    ],
    [
      'all of several tags',
      { tags: { mode: 'all', values: ['a', 'b'] } },
      chip('tags'),
      { noneOf: [{ tags: { mode: 'all', values: ['a', 'b'] } }] }
    ],
    ['direction', { directions: ['inbound'] }, chip('directions'), { directions: ['internal', 'outbound'] }],
    ['flag', { recorded: true }, chip('recorded'), { recorded: false }],
    ['flag of people', { commented: true }, chip('commented'), { commented: false }],
    [
      'search',
      { search: 'x', recorded: true },
      chip('search'),
      { recorded: true, noneOf: [{ search: 'x' }] }
    ],
    ['length', { ringUs: { min: 5 } }, chip('ringUs'), { noneOf: [{ ringUs: { min: 5 } }] }],
    ['period', { from: 1, until: 9 }, chip('period'), { noneOf: [{ from: 1, until: 9 }] }],
    ['alternatives', { anyOf: [missed, sales] }, chip('anyOf'), { noneOf: [{ anyOf: [missed, sales] }] }]
  ])('of a %s', (_name, before, ref, after) => {
    const turned = negateChip(before, ref)
    expect(turned).toEqual(after)
    const back = 'noneOf' in after ? negateChip(turned, chip('noneOf', 0)) : negateChip(turned, ref)
    expect(tidyFilter(back)).toEqual(tidyFilter(before))
  })

  it('leaves the other conditions of its kind alone', () => {
    const filter: CallFilter = {
      numbers: [
        { side: 'from', mode: 'exact', value: '1' },
        { side: 'to', mode: 'exact', value: '2' }
      ],
      noneOf: [{ search: 'a' }, { search: 'b' }]
    }
    expect(negateChip(filter, chip('numbers', 1)).numbers).toEqual([
      { side: 'from', mode: 'exact', value: '1' },
      { side: 'to', mode: 'exact', value: '2', not: true }
    ])
    expect(negateChip(filter, chip('noneOf', 0))).toEqual({
      ...filter,
      search: 'a',
      noneOf: [{ search: 'b' }]
    })
  })
})

describe('groups', () => {
  it('keep two lists of alternatives apart', () => {
    const second = withGroupSet({ anyOf: [missed, sales] }, { kind: 'anyOf', groups: [{ search: 'a' }, {}] })
    expect(second).toEqual({ anyOf: [missed, sales], allOf: [{ anyOf: [{ search: 'a' }] }] })
    expect(groupSetOf(second, chip('allOf', 0))).toEqual({ kind: 'anyOf', groups: [{ search: 'a' }] })
  })

  it('that say nothing add nothing', () => {
    expect(withGroupSet(missed, { kind: 'noneOf', groups: [{}, { search: '' }] })).toEqual(missed)
  })

  it('taken apart, hold all of their conditions; what cannot stand twice stays a group', () => {
    expect(ungroupChip({ recorded: true, anyOf: [missed, sales] }, chip('anyOf'))).toEqual({
      recorded: true,
      ...missed,
      ...sales
    })
    expect(ungroupChip({ ...missed, anyOf: [{ outcomes: ['busy'] }] }, chip('anyOf'))).toEqual({
      ...missed,
      allOf: [{ outcomes: ['busy'] }]
    })
    expect(withConditions({ from: 1 }, { until: 9 })).toEqual({ from: 1, allOf: [{ until: 9 }] })
  })
})
