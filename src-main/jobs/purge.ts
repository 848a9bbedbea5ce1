import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import {
  keptDays,
  type KeptDays,
  type PurgeCounts,
  type PurgePreview,
  type RetentionDays
} from '@shared/model/retention'
import { archiveFiles, isClaimed, removeArchiveFiles } from '../recordings/archive'
import { besideFolder } from '../recordings/beside'
import {
  countPurgedCalls,
  knownTenants,
  ownedExports,
  purgedCopies,
  purgeSomeCalls,
  removeExport,
  type OwnedExport,
  type PurgedCopy,
  type PurgeLimit
} from '../store/purge'
import { forgetCopies, type RecordingCopy } from '../store/recording-selection'
import { readRetention } from '../store/retention'
import { inTransaction, shrinkLog, type ReadStore, type WriteStore } from '../store/store'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'
import { removeCopies } from './remove-copies'

/** What is purged. */
export interface PurgeOrder {
  /** Null takes every tenant, and the exports that are of no single one. */
  readonly tenantUuid: string | null
  /** Days for what the settings leave open. */
  readonly given?: Partial<RetentionDays>
  /** Days are counted back from this moment; microseconds, UTC. */
  readonly now: number
}

/** Call logs per transaction, and copies: some 30 ms. */
const BATCH = 200

const MICROS_PER_DAY = 86_400_000_000

interface Plan {
  readonly tenants: readonly {
    readonly uuid: string
    readonly name: string | null
    readonly days: KeptDays
  }[]
  readonly limits: readonly PurgeLimit[]
  readonly copies: readonly PurgedCopy[]
  readonly exports: readonly OwnedExport[]
}

/** What a purge would take (spec 12.3), without doing anything. Throws `invalid-request` for an unknown tenant. */
export function previewPurge(store: ReadStore, order: PurgeOrder): PurgePreview {
  const { tenants, limits, copies, exports } = planOf(store, order)
  const calls = countPurgedCalls(store, limits)
  const countsOf = (uuid: string | null): PurgeCounts => {
    const mine = copies.filter(({ tenantUuid }) => tenantUuid === uuid)
    const theirs = exports.filter(({ tenantUuid }) => tenantUuid === uuid)
    const counted = uuid === null ? undefined : calls.get(uuid)
    return {
      ...(counted ?? { callLogs: 0, withWords: 0 }),
      recordings: mine.length,
      recordingBytes: sum(mine.map(({ sizeBytes }) => sizeBytes)),
      exports: theirs.length,
      exportBytes: sum(theirs.map(bytesHere))
    }
  }
  const counted = tenants.map(({ uuid, name, days }) => ({
    tenantUuid: uuid,
    name,
    days,
    counts: countsOf(uuid)
  }))
  const all = [...counted.map(({ counts }) => counts), countsOf(null)]
  return { now: order.now, total: all.reduce(plus), tenants: counted }
}

/**
 * Purges (spec 12.3): exports and copies of recordings first, then calls, oldest first, in short transactions. A
 * cancelled run keeps what it did. Files go after the rows that name them; sources and the person's own files stay.
 */
export function runPurge(store: WriteStore, order: PurgeOrder, control: JobControl): Promise<PurgeCounts> {
  return asOnlyWriter(store, async () => {
    const pace = createPace(control)
    const expected = previewPurge(store, order).total
    const { limits, copies, exports } = planOf(store, order)
    const about = expected.callLogs
    control.progress({ phase: 'purging', done: 0, about })
    const exported = await purgeExports(store, exports, pace)
    const sounds = await purgeCopies(store, copies, pace)
    let callLogs = 0
    for (;;) {
      const deleted = inTransaction(store, () => purgeSomeCalls(store, limits, BATCH))
      if (deleted === 0) break
      callLogs += deleted
      control.progress({ phase: 'purging', done: callLogs, about })
      await pace()
    }
    if (callLogs > 0 || sounds.copies > 0) await dropShapes(store)
    shrinkLog(store)
    return {
      callLogs,
      withWords: expected.withWords,
      recordings: sounds.copies,
      recordingBytes: sounds.bytes,
      exports: exported.exports,
      exportBytes: exported.bytes
    }
  })
}

/** Removes exports of recordings: their files where they are still those that were written, and what is known of them. */
export async function purgeExports(
  store: WriteStore,
  exports: readonly OwnedExport[],
  pace: () => Promise<void>
): Promise<{ readonly exports: number; readonly bytes: number }> {
  let count = 0
  let bytes = 0
  for (const stored of exports) {
    const parts = archiveFiles(stored.path, stored.uuid)
    // Somebody is writing it now: the next purge finds it.
    if (await isClaimed(parts)) continue
    const size = bytesHere(stored)
    inTransaction(store, () => removeExport(store, stored))
    if (size > 0) await rm(stored.path, { force: true })
    await removeArchiveFiles(parts)
    count += 1
    bytes += size
    await pace()
  }
  return { exports: count, bytes }
}

/** Removes copies of recordings that Calltrail made. First the workspace: a file without a row is swept later. */
export async function purgeCopies(
  store: WriteStore,
  copies: readonly RecordingCopy[],
  pace: () => Promise<void>
): Promise<{ readonly copies: number; readonly bytes: number }> {
  let count = 0
  let bytes = 0
  for (let at = 0; at < copies.length; at += BATCH) {
    const some = copies.slice(at, at + BATCH)
    inTransaction(store, () => forgetCopies(store, { uuids: some.map(({ uuid }) => uuid) }))
    const removed = await removeCopies(some)
    count += removed.copies
    bytes += removed.bytes
    await pace()
  }
  return { copies: count, bytes }
}

/** Removes the drawn shapes of sounds: nobody can tell whose they are, and those still wanted are drawn again. */
export async function dropShapes(store: ReadStore): Promise<void> {
  if (store.path === ':memory:') return
  await rm(besideFolder(store.path, 'peaks'), { recursive: true, force: true })
}

function planOf(store: ReadStore, { tenantUuid, given, now }: PurgeOrder): Plan {
  const retention = readRetention(store)
  const known = knownTenants(store)
  if (tenantUuid !== null && !known.some(({ uuid }) => uuid === tenantUuid)) throw unknownTenant(tenantUuid)
  const before = (days: number): number => now - days * MICROS_PER_DAY
  const tenants = known
    .filter(({ uuid }) => tenantUuid === null || uuid === tenantUuid)
    .map(({ uuid, name }) => ({ uuid, name, days: keptDays(retention, uuid, given) }))
  const limits = tenants.map(({ uuid, days }) => ({
    tenantUuid: uuid,
    callLogsBefore: before(days.callLogs),
    recordingsBefore: before(days.recordings)
  }))
  const exports = ownedExports(store).filter(
    (stored) =>
      (tenantUuid === null || stored.tenantUuid === tenantUuid) &&
      stored.requestedAt < before(keptDays(retention, stored.tenantUuid, given).exports)
  )
  return { tenants, limits, copies: purgedCopies(store, limits), exports }
}

/** Bytes of the file of an export; 0 where it is gone, was never finished, or another has taken its place. */
export function bytesHere({ path, bytes, status }: OwnedExport): number {
  if (status !== 'finished') return 0
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes ? bytes : 0
}

/** The error for a tenant that has neither calls nor a place in the directory. */
export const unknownTenant = (tenantUuid: string): AppError =>
  new AppError({
    code: 'invalid-request',
    message: 'This workspace knows no such tenant.',
    hint: 'Check the tenant, or whether the right workspace is open.',
    details: { field: 'tenantUuid', tenantUuid }
  })

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const plus = (a: PurgeCounts, b: PurgeCounts): PurgeCounts => ({
  callLogs: a.callLogs + b.callLogs,
  withWords: a.withWords + b.withWords,
  recordings: a.recordings + b.recordings,
  recordingBytes: a.recordingBytes + b.recordingBytes,
  exports: a.exports + b.exports,
  exportBytes: a.exportBytes + b.exportBytes
})
