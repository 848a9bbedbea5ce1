import { expect, it } from 'vitest'
import { NO_MAPPING, type FieldMapping } from '@shared/model/workspace-options'
import { formOf, mappingOf, problemsOf, sameMapping } from '../../src-renderer/features/settings/mapping-form'

const MAPPINGS: readonly FieldMapping[] = [
  NO_MAPPING,
  {
    bot: { kind: 'application', application: 'AGI' },
    billingStepSeconds: 6,
    campaign: { kind: 'field', field: 'userfield' }
  },
  {
    bot: { kind: 'bridge', application: 'Stasis' },
    billingStepSeconds: 60,
    campaign: { kind: 'event', eventtype: 'CAMPAIGN', key: 'id' }
  },
  { bot: null, billingStepSeconds: 1, campaign: { kind: 'event', eventtype: 'CAMPAIGN', key: null } }
]

it('gives back the mapping that was filled in', () => {
  for (const mapping of MAPPINGS) {
    expect(mappingOf(formOf(mapping))).toEqual(mapping)
    expect(problemsOf(formOf(mapping)).size).toBe(0)
    for (const other of MAPPINGS) expect(sameMapping(mapping, other)).toBe(mapping === other)
  }
})

it('asks for the application, a billing step and the name of the event', () => {
  const form = { ...formOf(NO_MAPPING), bot: 'application', campaign: 'event' } as const
  expect([...problemsOf(form)]).toEqual(['application', 'eventtype'])
  for (const step of ['0', '', '1.5', '-6', 'six'])
    expect(problemsOf({ ...form, application: 'AGI', step }).has('step')).toBe(true)
  expect(problemsOf({ ...form, application: ' ' }).has('application')).toBe(true)
})
