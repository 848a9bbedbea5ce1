import { expect, it } from 'vitest'
import { namesLabels, ruleOfFilter } from '../../src-renderer/filter/rule-of-filter'

const LABELS = { mode: 'any', values: [3] } as const

it('takes labels out of a rule at any depth, and nothing else', () => {
  expect(
    ruleOfFilter({
      outcomes: ['missed'],
      labels: LABELS,
      anyOf: [{ recorded: true, labels: LABELS }, { search: 'roussel' }],
      noneOf: [{ allOf: [{ labels: LABELS }] }]
    })
  ).toEqual({ outcomes: ['missed'], anyOf: [{ recorded: true }, { search: 'roussel' }] })
})

it('sees labels in groups', () => {
  expect(namesLabels({ noneOf: [{ anyOf: [{ labels: LABELS }] }] })).toBe(true)
  expect(namesLabels({ outcomes: ['missed'], tags: { mode: 'any', values: ['a'] } })).toBe(false)
})
