import { AppError } from '@shared/errors/app-error'
import {
  keptDays,
  type KeptDays,
  type PurgeCounts,
  type PurgePreview,
  type RetentionDays
} from '@shared/model/retention'
import {
  countPurgedCalls,
  knownTenants,
  ownedExports,
  purgedCopies,
  purgeSomeCalls,
  type OwnedExport,
  type PurgedCopy,
  type PurgeLimit
} from '../store/purge'
import { readRetention } from '../store/retention'
import { inTransaction, shrinkLog, type ReadStore, type WriteStore } from '../store/store'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'
import { bytesHere, dropShapes, ownCopies, purgeCopies, purgeExports } from './purge-files'

/** What is purged. */
export interface PurgeOrder {
  /** Null takes every tenant, and the exports that are of no single one. */
  readonly tenantUuid: string | null
  /** Days for what the settings leave open. */
  readonly given?: Partial<RetentionDays>
  /** Days are counted back from this moment; microseconds, UTC. */
  readonly now: number
}

/** Call logs per transaction: some 30 ms. */
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
  return previewOf(store, order, planOf(store, order))
}

function previewOf(store: ReadStore, order: PurgeOrder, plan: Plan): PurgePreview {
  const { tenants, limits, copies, exports } = plan
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
 * cancelled run keeps what it did. Files go before the rows that name them; sources and the person's own files stay. Throws
 * `file-unwritable` where a file cannot be removed.
 */
export function runPurge(store: WriteStore, order: PurgeOrder, control: JobControl): Promise<PurgeCounts> {
  return asOnlyWriter(store, async () => {
    const pace = createPace(control)
    const plan = planOf(store, order)
    const { limits, copies, exports } = plan
    const expected = previewOf(store, order, plan).total
    const about = expected.callLogs
    control.progress({ phase: 'purging', done: 0, about })
    const exported = await purgeExports(store, exports, pace)
    const sounds = await purgeCopies(store, copies, pace)
    let callLogs = 0
    // What another tenant keeps is not looked at again and again.
    let from = Number.MIN_SAFE_INTEGER
    for (;;) {
      const done = inTransaction(store, () => purgeSomeCalls(store, limits, { from, most: BATCH }))
      if (done === null) break
      from = done.last
      callLogs += done.calls
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
  return { tenants, limits, copies: ownCopies(store, purgedCopies(store, limits)), exports }
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
