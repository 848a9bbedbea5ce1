import { expect, it } from 'vitest'
import type { CallFilter } from '@shared/model/call-filter'
import { narrowed } from '../../src-renderer/filter/narrow'

const hours = (weekday: number, from: number): CallFilter => ({
  hours: { zone: 'Europe/Paris', weekdays: [weekday], from: from * 60, until: (from + 1) * 60 }
})

it('adds what the filter does not say yet', () => {
  expect(narrowed({ search: 'verne' }, { outcomes: ['missed'] })).toEqual({
    search: 'verne',
    outcomes: ['missed']
  })
  expect(narrowed({}, hours(1, 9))).toEqual(hours(1, 9))
})

it('takes one of several outcomes or causes in place of them', () => {
  expect(narrowed({ outcomes: ['missed', 'busy'] }, { outcomes: ['busy'] })).toEqual({ outcomes: ['busy'] })
  expect(narrowed({ hangupCauses: [16, null] }, { hangupCauses: [null] })).toEqual({ hangupCauses: [null] })
})

it('never makes the period longer', () => {
  expect(narrowed({ from: 100, until: 200 }, { from: 50, until: 150 })).toEqual({ from: 100, until: 150 })
  expect(narrowed({ from: 100 }, { from: 120, until: 150 })).toEqual({ from: 120, until: 150 })
})

it('puts conditions on numbers and fields beside those there are, each once', () => {
  const verne = { side: 'from', mode: 'exact', value: '0142' } as const
  const other = { side: 'to', mode: 'exact', value: '1003' } as const
  expect(narrowed({ numbers: [verne] }, { numbers: [other] }).numbers).toEqual([verne, other])
  expect(narrowed({ numbers: [verne] }, { numbers: [verne] }).numbers).toEqual([verne])
})

it('puts into a group what would replace another condition', () => {
  const both = { tags: { mode: 'all', values: ['sales', 'emea'] } } as const
  const tag = { tags: { mode: 'any', values: ['support'] } } as const
  const once = narrowed(both, tag)
  expect(once).toEqual({ ...both, allOf: [tag] })
  expect(narrowed(once, tag)).toEqual(once)
  const outside: CallFilter = {
    hours: { zone: 'Europe/Paris', weekdays: [1], from: 540, until: 1080, outside: true }
  }
  expect(narrowed(outside, hours(1, 20))).toEqual({ ...outside, allOf: [hours(1, 20)] })
})
