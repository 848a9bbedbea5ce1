import { expect, test } from 'vitest'
import type { CallLogRow } from '../../src-shared/model/call-log-row'
import { type FieldMapping, NO_MAPPING } from '../../src-shared/model/workspace-options'
import { runGeneration } from '../../src-main/jobs/generation'
import { runMapping } from '../../src-main/jobs/map-fields'
import { changeMark } from '../../src-main/store/call-log-changes'
import { endMapping, MappingRun } from '../../src-main/store/mapped-fields'
import { mappable } from '../../src-main/store/mappable'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { readRevision } from '../../src-main/store/settings'
import type { WriteStore } from '../../src-main/store/store'
import { changeOptions, readWorkspaceOptions } from '../../src-main/store/workspace-options'
import { call, cel } from '../store/cels'
import { addCels, memoryStore } from '../store/workspace'
import { quiet } from './quiet'

const dialTime: FieldMapping = {
  bot: { kind: 'application', application: 'dial' },
  billingStepSeconds: 60,
  campaign: { kind: 'event', eventtype: 'CAMPAIGN', key: null }
}

/** Two calls, both dialled for 20 s, the second one of a campaign. */
function twoCalls(): WriteStore {
  const store = memoryStore()
  const second = { linkedid: '200.1', uniqueid: '200.1', channame: 'PJSIP/a1001-200.1' }
  addCels(store, [
    ...call('100.1'),
    ...call('200.1', { at: 60 }),
    cel({ ...second, at: 61, eventtype: 'CAMPAIGN', accountcode: 'A7', extra: '{"extra":"spring"}' })
  ])
  return store
}

const rows = (store: WriteStore): readonly CallLogRow[] =>
  pageCallLogs(store, { filter: {}, sort: { column: 'date', descending: false }, offset: 0, limit: 10 }).rows
const mapped = (store: WriteStore): unknown[] =>
  rows(store).map(({ botDurationUs, botBillUs, campaignId }) => [botDurationUs, botBillUs, campaignId])

test('calls are made with their mapped fields', async () => {
  const store = twoCalls()
  changeOptions(store, { mapping: dialTime })
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  expect(mapped(store)).toEqual([
    [20e6, 60e6, null],
    [20e6, 60e6, 'spring']
  ])
})

test('a change of mapping reaches the calls that are there, by the job, and goes again', async () => {
  const store = twoCalls()
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  expect(mapped(store)).toEqual([
    [null, null, null],
    [null, null, null]
  ])
  const before = {
    ids: rows(store).map(({ id }) => id),
    revision: readRevision(store),
    mark: changeMark(store)
  }
  expect(changeOptions(store, { mapping: dialTime }).remap).toBe(true)
  expect(await runMapping(store, quiet)).toEqual({ calls: 2, mapped: 2 })
  expect(mapped(store)).toEqual([
    [20e6, 60e6, null],
    [20e6, 60e6, 'spring']
  ])
  expect(rows(store).map(({ id }) => id)).toEqual(before.ids)
  expect(readRevision(store)).toBeGreaterThan(before.revision)
  expect(changeMark(store)).not.toEqual(before.mark)

  changeOptions(store, { mapping: NO_MAPPING })
  expect(await runMapping(store, quiet)).toEqual({ calls: 2, mapped: 0 })
  expect(mapped(store)).toEqual([
    [null, null, null],
    [null, null, null]
  ])
})

test('the same mapping once more changes nothing and asks for no job; after a cancelled job it does', async () => {
  const store = twoCalls()
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  changeOptions(store, { mapping: dialTime })
  await expect(runMapping(store, { ...quiet, cancelled: () => true })).rejects.toMatchObject({
    code: 'cancelled'
  })
  expect(changeOptions(store, { mapping: dialTime }).remap).toBe(true)
  await runMapping(store, quiet)
  const revision = readRevision(store)
  expect(changeOptions(store, { mapping: dialTime }).remap).toBe(false)
  expect(changeOptions(store, { country: 'FR' }).remap).toBe(false)
  await runMapping(store, quiet)
  expect(readRevision(store)).toBe(revision)
  expect(readWorkspaceOptions(store)).toMatchObject({ country: 'FR', mapping: dialTime })
})

test('a cancelled job keeps what it did and tells what changed', async () => {
  const store = twoCalls()
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  const before = { revision: readRevision(store), mark: changeMark(store) }
  changeOptions(store, { mapping: dialTime })
  await expect(runMapping(store, { ...quiet, cancelled: () => true })).rejects.toThrow()
  expect(rows(store).some(({ botDurationUs }) => botDurationUs !== null)).toBe(true)
  expect(readRevision(store)).toBeGreaterThan(before.revision)
  expect(changeMark(store)).not.toEqual(before.mark)
})

test('what a job changed before the program was gone is told when the workspace is opened', async () => {
  const store = twoCalls()
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  const before = { revision: readRevision(store), mark: changeMark(store) }
  const run = new MappingRun(store)
  run.begin()
  const values = { botDurationUs: 1, botBillUs: 1, campaignId: null }
  run.write(new Map(rows(store).map(({ id }) => [id, values])))
  expect(changeMark(store)).toEqual(before.mark)

  endMapping(store)
  expect(readRevision(store)).toBeGreaterThan(before.revision)
  expect(changeMark(store).epoch).toBeGreaterThan(before.mark.epoch)
  const told = changeMark(store)
  endMapping(store)
  expect(changeMark(store)).toEqual(told)
})

test('what can be mapped is listed with how often it is there', () => {
  const store = twoCalls()
  expect(mappable(store, {})).toEqual({
    applications: [{ value: 'Dial', count: 2 }],
    events: [{ value: 'CAMPAIGN', count: 1 }],
    fields: [
      { value: 'context', count: 10 },
      { value: 'accountcode', count: 1 }
    ]
  })
  expect(mappable(memoryStore(), {})).toEqual({ applications: [], events: [], fields: [] })
})
