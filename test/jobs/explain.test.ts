import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CallWhy, WhyStep } from '@shared/model/why'
import { explainCall } from '../../src-main/jobs/explain'
import { runGeneration } from '../../src-main/jobs/generation'
import { runImport } from '../../src-main/jobs/import'
import { runMapping } from '../../src-main/jobs/map-fields'
import { loadDirectory } from '../../src-main/store/directory-snapshot'
import { inTransaction, run, tuples, type WriteStore } from '../../src-main/store/store'
import { readCallLogs } from '../../src-main/store/stored-call-logs'
import { changeOptions } from '../../src-main/store/workspace-options'
import { addCels, memoryStore } from '../store/workspace'
import { call, cel, START } from '../store/cels'
import { CLEAN_DIRECTORY, cleanCall } from '../support/clean-calls'
import { SAMPLES_FOLDER } from '../support/test-application'
import { quiet } from './quiet'

const all = { selection: { kind: 'all' }, dryRun: false } as const
const idsOf = (store: WriteStore): number[] =>
  tuples<[number]>(store, 'SELECT id FROM call_log ORDER BY id').map(([id]) => id)
const last = (why: CallWhy, field: string): WhyStep | undefined =>
  why.steps.findLast((step) => step.field === field)

async function withOneCall(): Promise<{ store: WriteStore; id: number }> {
  const store = memoryStore()
  addCels(store, call('100.1'))
  await runGeneration(store, all, quiet)
  return { store, id: idsOf(store)[0] ?? 0 }
}

describe('why the values of a stored call are as they are', () => {
  test('each last step holds the stored value, for every call of the sample', async () => {
    const store = memoryStore()
    const path = join(resolve(SAMPLES_FOLDER), 'wazo-cel.csv')
    await runImport(
      store,
      { kind: 'file', path, name: 'wazo-cel.csv', sizeBytes: statSync(path).size },
      {},
      quiet
    )
    expect(idsOf(store).length).toBeGreaterThan(10)
    for (const callLog of readCallLogs(store, idsOf(store))) {
      const why = explainCall(store, { id: callLog.id })
      expect(why.differing).toEqual([])
      const fields = new Map(why.steps.map((step) => [step.field, step.value]))
      for (const [field, value] of fields)
        expect(value, field).toEqual(callLog[field as keyof typeof callLog])
    }
  })

  test('a step shows its row as it stands among the events', async () => {
    const { store, id } = await withOneCall()
    expect(last(explainCall(store, { id }), 'date')).toMatchObject({
      rule: '5.3 CHAN_START',
      value: START,
      cel: { id: 1, eventtime: START, eventtype: 'CHAN_START', channame: 'PJSIP/a1001-100.1' }
    })
  })

  test('a concluded value shows the rows that it comes from', async () => {
    const { store, id } = await withOneCall()
    const ring = last(explainCall(store, { id }), 'ringDurationUs')
    expect(ring).toMatchObject({ cel: null, from: { fields: ['dateAnswer'] } })
    expect(ring?.fromCels.map(({ channame }) => channame)).toEqual(['PJSIP/b1002-100.1'])
  })

  test('what could have changed a value and did not is there with its row', async () => {
    const { store, id } = await withOneCall()
    const { declined } = explainCall(store, { id })
    expect(declined.filter(({ field }) => field === 'dateAnswer').map(({ reason }) => reason)).toContain(
      'callee-bridge'
    )
    for (const { celId, cel: row } of declined) expect(row?.id ?? null).toBe(celId)
  })

  test('a directory that changed since is told by the fields that would differ', async () => {
    const store = memoryStore()
    addCels(
      store,
      cleanCall(1).map(({ id: serverId, callLogId: _none, ...content }) => ({ ...content, serverId }))
    )
    await runGeneration(store, all, quiet)
    const id = idsOf(store)[0] ?? 0
    expect(explainCall(store, { id }).differing).toEqual([])
    const origin = { origin: 'd.json', format: 'directory-json', loadedAt: 1 }
    inTransaction(store, () => loadDirectory(store, CLEAN_DIRECTORY, origin))
    expect(explainCall(store, { id }).differing).toEqual(
      expect.arrayContaining(['participants', 'sourceUserUuid', 'sourceInternalExten'])
    )
  })

  test('events that would give no call log today say why', async () => {
    const { store, id } = await withOneCall()
    run(store, "DELETE FROM cel WHERE eventtype = 'LINKEDID_END'")
    expect(explainCall(store, { id })).toMatchObject({
      steps: [],
      differing: [],
      failure: { code: 'unfinished', rule: '3.3' }
    })
  })

  test('a mapped field names the event that gives it', async () => {
    const store = memoryStore()
    addCels(store, [...call('100.1'), cel({ at: 1, eventtype: 'APP_START', accountcode: 'spring' })])
    inTransaction(store, () =>
      changeOptions(store, {
        mapping: {
          bot: { kind: 'application', application: 'dial' },
          billingStepSeconds: 6,
          campaign: { kind: 'field', field: 'accountcode' }
        }
      })
    )
    await runGeneration(store, all, quiet)
    await runMapping(store, quiet)
    const why = explainCall(store, { id: idsOf(store)[0] ?? 0 })
    expect(last(why, 'campaignId')).toMatchObject({ value: 'spring', rule: 'mapped: campaign' })
    expect(last(why, 'campaignId')?.cel?.eventtype).toBe('APP_START')
    expect(last(why, 'botDurationUs')?.fromCels).toHaveLength(1)
  })

  test('a call log that is not there is an error', () => {
    expect(() => explainCall(memoryStore(), { id: 1 })).toThrow(/no call log 1/)
  })
})
