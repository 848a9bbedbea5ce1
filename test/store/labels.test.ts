import { expect, test } from 'vitest'
import type { CallFilter } from '../../src-shared/model/call-filter'
import { runDeletion } from '../../src-main/jobs/deletion'
import { runGeneration } from '../../src-main/jobs/generation'
import { applyLabel } from '../../src-main/store/apply-label'
import { countCallLogs, listIds } from '../../src-main/store/call-log-ids'
import {
  deleteLabel,
  handLabelledCalls,
  handLabels,
  readLabels,
  restoreLabel,
  saveLabel
} from '../../src-main/store/labels'
import { labelVersion, readRevision } from '../../src-main/store/settings'
import type { WriteStore } from '../../src-main/store/store'
import { changeOptions } from '../../src-main/store/workspace-options'
import { quiet } from '../jobs/quiet'
import { addCallLogs, callLog } from './call-logs'
import { call } from './cels'
import { addCels, memoryStore } from './workspace'

const plain = { name: 'Call back', color: 1, rule: null }

/** Five calls: numbers 1 to 5, 4 and 5 not answered. */
function fiveCalls(): WriteStore {
  const store = memoryStore()
  addCallLogs(
    store,
    [1, 2, 3, 4, 5].map((n) => callLog(n, n > 3 ? { answered: false, outcome: 'missed' } : {}))
  )
  return store
}

/** Conversations of the calls that carry a label, as the list shows them. */
function carrying(store: WriteStore, id: number): number[] {
  const filter = { labels: { mode: 'any' as const, values: [id] } }
  return [...listIds(store, { filter, sort: { column: 'id', descending: false } })]
}

const taken = (code: string): Error => expect.objectContaining({ code }) as Error

test('names differ by more than case', () => {
  const store = memoryStore()
  const { id } = saveLabel(store, plain)
  expect(() => saveLabel(store, { ...plain, name: 'call BACK' })).toThrow(taken('name-taken'))
  expect(saveLabel(store, { ...plain, id, name: 'CALL BACK' })).toMatchObject({ id, name: 'CALL BACK' })
  expect(() => saveLabel(store, { ...plain, id: 99, name: 'Other' })).toThrow(taken('label-not-found'))
  expect(() => deleteLabel(store, { id: 99 })).toThrow(taken('label-not-found'))
})

test.each<CallFilter>([
  { labels: { mode: 'any', values: [1] } },
  { anyOf: [{ recorded: true }, { noneOf: [{ labels: { mode: 'unlabelled', values: [] } }] }] }
])('a rule that refers to labels is refused: %j', (rule) => {
  expect(() => saveLabel(memoryStore(), { ...plain, rule })).toThrow(taken('invalid-request'))
})

test('calls chosen by id carry the label, and each is counted once', () => {
  const store = fiveCalls()
  const { id } = saveLabel(store, plain)
  expect(applyLabel(store, { labelId: id, on: true, calls: { ids: [1, 3, 99] } })).toEqual({ changed: 2 })
  expect(carrying(store, id)).toEqual([1, 3])
  expect(applyLabel(store, { labelId: id, on: true, calls: { ids: [1, 2] } })).toEqual({ changed: 1 })
  expect(applyLabel(store, { labelId: id, on: false, calls: { ids: [1] } })).toEqual({ changed: 1 })
  expect(carrying(store, id)).toEqual([2, 3])
  expect(handLabels(store, id)).toEqual({ on: ['2.1', '3.1'], off: [] })
})

test('all calls of a filter but some', () => {
  const store = fiveCalls()
  const { id } = saveLabel(store, plain)
  const calls = { filter: { outcomes: ['completed' as const] }, except: [2] }
  expect(applyLabel(store, { labelId: id, on: true, calls })).toEqual({ changed: 2 })
  expect(carrying(store, id)).toEqual([1, 3])
})

test('a rule marks calls now and later, and a call taken out of it stays out', () => {
  const store = fiveCalls()
  const { id } = saveLabel(store, { ...plain, rule: { outcomes: ['missed'] } })
  expect(carrying(store, id)).toEqual([4, 5])
  expect(applyLabel(store, { labelId: id, on: false, calls: { ids: [1, 4] } })).toEqual({ changed: 1 })
  addCallLogs(store, [callLog(6, { outcome: 'missed' })])
  expect(carrying(store, id)).toEqual([5, 6])
  // By hand and by rule at once: the rule's are left to the rule.
  expect(applyLabel(store, { labelId: id, on: true, calls: { ids: [1, 4, 5] } })).toEqual({ changed: 2 })
  expect(carrying(store, id)).toEqual([1, 4, 5, 6])
  expect(handLabels(store, id).on).toEqual(['1.1', '4.1'])
  expect(handLabelledCalls(store, id)).toEqual({ on: [1, 4], off: [] })
})

test('a deleted label comes back with its calls, its id and what was taken out of its rule', () => {
  const store = fiveCalls()
  const label = { ...plain, rule: { outcomes: ['missed' as const] } }
  const { id } = saveLabel(store, label)
  applyLabel(store, { labelId: id, on: true, calls: { ids: [1] } })
  applyLabel(store, { labelId: id, on: false, calls: { ids: [5] } })
  const had = deleteLabel(store, { id })
  expect(had).toEqual({ on: ['1.1'], off: ['5.1'] })
  expect(readLabels(store)).toEqual([])
  expect(restoreLabel(store, { label: { ...label, id }, ...had })).toEqual({ ...label, id })
  expect(carrying(store, id)).toEqual([1, 4])
  expect(handLabels(store, id)).toEqual(had)
})

test('a restored label without its id, or with one that is taken, is a new one', () => {
  const store = fiveCalls()
  const { id } = saveLabel(store, plain)
  const back = restoreLabel(store, { label: { ...plain, name: 'Other', id }, on: ['2.1'], off: [] })
  expect(back.id).not.toBe(id)
  expect(carrying(store, back.id)).toEqual([2])
  expect(carrying(store, id)).toEqual([])
})

test('labels change their version and what is counted by them, never the revision of the calls', () => {
  const store = fiveCalls()
  const revision = readRevision(store)
  const versions = new Set([labelVersion(store)])
  const { id } = saveLabel(store, plain)
  versions.add(labelVersion(store))
  const filter = { labels: { mode: 'any' as const, values: [id] } }
  expect(countCallLogs(store, filter)).toBe(0)
  applyLabel(store, { labelId: id, on: true, calls: { ids: [1] } })
  versions.add(labelVersion(store))
  expect(countCallLogs(store, filter)).toBe(1)
  changeOptions(store, { country: 'FR' })
  versions.add(labelVersion(store))
  deleteLabel(store, { id })
  versions.add(labelVersion(store))
  expect(versions.size).toBe(5)
  expect(readRevision(store)).toBe(revision)
})

/** Two calls made of their events, the first one labelled. */
async function generated(): Promise<{ store: WriteStore; id: number; first: number[] }> {
  const store = memoryStore()
  addCels(store, [...call('100.1'), ...call('200.1', { at: 60 })])
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  const { id } = saveLabel(store, plain)
  const first = [
    ...listIds(store, { filter: { conversationId: '100.1' }, sort: { column: 'id', descending: false } })
  ]
  applyLabel(store, { labelId: id, on: true, calls: { ids: first } })
  return { store, id, first }
}

test('a label by hand survives that its call is made anew under another id', async () => {
  const { store, id, first } = await generated()
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  const [now] = carrying(store, id)
  expect(first).not.toContain(now)
  expect(
    listIds(store, { filter: { ids: [now ?? 0] }, sort: { column: 'id', descending: false } })
  ).toHaveLength(1)
  expect(carrying(store, id)).toHaveLength(1)
})

test('a label by hand survives deletion and generation', async () => {
  const { store, id } = await generated()
  await runDeletion(store, { kind: 'all' }, { dryRun: false }, quiet)
  expect(carrying(store, id)).toEqual([])
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  expect(carrying(store, id)).toHaveLength(1)
})

test('a label by hand survives that the dump is imported again', async () => {
  const { store, id } = await generated()
  const added = addCels(store, [...call('100.1'), ...call('300.1', { at: 120 })])
  expect(added).toBe(12)
  await runGeneration(store, { selection: { kind: 'last', count: 0 }, dryRun: false }, quiet)
  expect(countCallLogs(store, {})).toBe(3)
  expect(carrying(store, id)).toHaveLength(1)
})
