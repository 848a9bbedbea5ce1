import { rm } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import type { ForgetPreview, PurgeCounts } from '@shared/model/retention'
import {
  copiesOfTenant,
  countTenant,
  emptyLog,
  forgetHistory,
  forgetRest,
  forgetSomeCalls,
  forgetWordsOfNobody,
  overwriteDeleted
} from '../store/forget-tenant'
import { knownTenants, ownedExports, type OwnedExport } from '../store/purge'
import { inTransaction, type ReadStore, type WriteStore } from '../store/store'
import { writeInPlace } from '../store/write-anew'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'
import { unknownTenant } from './purge'
import { bytesHere, dropShapes, ownCopies, purgeCopies, purgeExports } from './purge-files'

/** What is to be forgotten. */
export interface ForgetOrder {
  readonly tenantUuid: string
  /** Words on conversations of which no call is left go too: nobody can tell whose they are. */
  readonly words: boolean
}

/** Calls per transaction: some 50 ms. */
const BATCH = 100
/** How long the log is tried to be emptied while readers come and go, milliseconds. */
const LONGEST_WAIT = 5000

/** What forgetting a tenant removes, and what stays. Throws `invalid-request` for an unknown one. */
export function previewForgetTenant(store: ReadStore, tenantUuid: string): ForgetPreview {
  const { celsOfNobody, rejectedRows, wordsOfNobody, ...counts } = countTenant(store, tenantUuid)
  return {
    name: nameOfTenant(store, tenantUuid),
    ...counts,
    files: [
      ...ownCopies(store, copiesOfTenant(store, tenantUuid)).map(({ member, sizeBytes }) => ({
        name: member,
        bytes: sizeBytes
      })),
      ...exportsOf(store, tenantUuid).map((stored) => ({ name: stored.fileName, bytes: bytesHere(stored) }))
    ],
    remains: { cels: celsOfNobody, rejectedRows, words: wordsOfNobody }
  }
}

/** Name of a tenant, or its uuid where the directory has none. Throws `invalid-request` for an unknown one. */
function nameOfTenant(store: ReadStore, tenantUuid: string): string {
  const tenant = knownTenants(store).find(({ uuid }) => uuid === tenantUuid)
  if (tenant === undefined) throw unknownTenant(tenantUuid)
  return tenant.name ?? tenantUuid
}

/**
 * Forgets a tenant for good: deleted content is overwritten, and the file is written anew without it. A cancelled run keeps
 * what it did, overwritten already, and can be started again. Throws `invalid-request` for an unknown tenant.
 *
 * `replace` writes the workspace anew beside it while others write, and puts that in its place; it closes the store then, and
 * tells true. Without it, or where it cannot, the file is written anew where it lies, which blocks writers as long.
 */
export function runForgetTenant(
  store: WriteStore,
  { tenantUuid, words }: ForgetOrder,
  control: JobControl,
  replace: (store: WriteStore) => Promise<boolean> = async () => false
): Promise<PurgeCounts> {
  return asOnlyWriter(store, async () => {
    const pace = createPace(control)
    nameOfTenant(store, tenantUuid)
    overwriteDeleted(store)
    const about = countTenant(store, tenantUuid).callLogs
    control.progress({ phase: 'purging', done: 0, about })
    const exported = await purgeExports(store, exportsOf(store, tenantUuid), pace)
    const sounds = await purgeCopies(store, ownCopies(store, copiesOfTenant(store, tenantUuid)), pace)
    inTransaction(store, () => forgetHistory(store, tenantUuid))
    let callLogs = 0
    let after = 0
    for (;;) {
      const gone = inTransaction(store, () => forgetSomeCalls(store, tenantUuid, { after, most: BATCH }))
      if (gone === null) break
      after = gone.last
      callLogs += gone.calls
      control.progress({ phase: 'purging', done: callLogs, about })
      await pace()
    }
    inTransaction(store, () => {
      if (words) forgetWordsOfNobody(store)
      forgetRest(store, tenantUuid)
    })
    await dropShapes(store)
    // The index of all calls holds names and numbers too; whoever keeps it makes it anew.
    if (store.path !== ':memory:') await rm(`${store.path}-columns`, { force: true })
    // What is in the log already need not be brought into the file while everybody waits for that.
    emptyLog(store)
    if (!(await replace(store))) {
      writeInPlace(store)
      await waitForEmptyLog(store)
    }
    return {
      callLogs,
      withWords: 0,
      recordings: sounds.copies,
      recordingBytes: sounds.bytes,
      exports: exported.exports,
      exportBytes: exported.bytes
    }
  })
}

async function waitForEmptyLog(store: WriteStore): Promise<void> {
  const began = performance.now()
  while (!emptyLog(store)) {
    if (performance.now() - began > LONGEST_WAIT) throw stillRead(store)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Nothing shows it any more, but its bytes are in the file until the log can be brought into it. */
const stillRead = (store: ReadStore): AppError =>
  new AppError({
    code: 'forgotten-still-read',
    message:
      'It is forgotten, but the workspace is still being read: as long as it is, its file holds what was deleted.',
    hint: 'Close Calltrail and other programs that have it open: with the last of them it is gone from the file too.',
    details: { path: store.path }
  })

const exportsOf = (store: ReadStore, tenant: string): readonly OwnedExport[] =>
  ownedExports(store).filter(({ tenantUuid }) => tenantUuid === tenant)
