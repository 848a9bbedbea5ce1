import type { DeletionSelection } from '@shared/api/contract'
import { countDoomed, deleteEverything, deleteSomeCallLogs, type Doomed } from '../store/delete-call-logs'
import {
  begin,
  commit,
  inTransaction,
  rollback,
  shrinkLog,
  type ReadStore,
  type WriteStore
} from '../store/store'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'

export interface DeletionReport {
  readonly callLogs: number
  /** Those among them whose CELs are not in the workspace: no generation brings them back. */
  readonly withoutCels: number
}

/** Call logs per transaction: some 30 ms. */
const BATCH = 200

const MICROS_PER_DAY = 86_400_000_000

/**
 * Deletes call logs and frees their CELs (spec 2.3): all of them, or those that started in the last days. All is one
 * transaction; the recent ones go in batches, newest last, and a cancelled run keeps what it did.
 */
export function runDeletion(
  store: WriteStore,
  selection: DeletionSelection,
  { dryRun }: { readonly dryRun: boolean },
  control: JobControl
): Promise<DeletionReport> {
  return asOnlyWriter(store, async () => {
    const doomed = doomedBy(selection)
    if (doomed === null) return { callLogs: 0, withoutCels: 0 }
    const { callLogs, lost } = countDoomed(store, doomed)
    control.progress({ phase: 'deleting', done: 0, about: callLogs })
    if (!dryRun) {
      if (doomed.kind === 'all') await deleteAll(store, callLogs, control)
      else await deleteRecent(store, doomed, callLogs, control)
      shrinkLog(store)
    }
    return { callLogs, withoutCels: lost }
  })
}

/** What a deletion would take, without doing anything. */
export function countDeletion(
  store: ReadStore,
  { selection }: { readonly selection: DeletionSelection }
): DeletionReport {
  const doomed = doomedBy(selection)
  if (doomed === null) return { callLogs: 0, withoutCels: 0 }
  const { callLogs, lost } = countDoomed(store, doomed)
  return { callLogs, withoutCels: lost }
}

function doomedBy(selection: DeletionSelection): Doomed | null {
  if (selection.kind === 'all') return { kind: 'all' }
  // Zero days delete nothing (spec 2.3).
  if (selection.days === 0) return null
  return { kind: 'since', sinceUs: Date.now() * 1000 - selection.days * MICROS_PER_DAY }
}

async function deleteAll(store: WriteStore, about: number, control: JobControl): Promise<void> {
  const pace = createPace(control)
  begin(store)
  try {
    for (const share of deleteEverything(store)) {
      control.progress({ phase: 'deleting', done: Math.round(share * about), about })
      await pace()
    }
    commit(store)
  } catch (error) {
    rollback(store)
    throw error
  }
}

async function deleteRecent(
  store: WriteStore,
  doomed: Doomed & { readonly kind: 'since' },
  about: number,
  control: JobControl
): Promise<void> {
  const pace = createPace(control)
  for (let done = 0; ;) {
    const deleted = inTransaction(store, () => deleteSomeCallLogs(store, doomed, BATCH))
    if (deleted === 0) return
    done += deleted
    control.progress({ phase: 'deleting', done, about })
    await pace()
  }
}
