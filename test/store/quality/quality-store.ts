import type { Cel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { QualityCheck, QualityCode, QualityReport } from '@shared/model/quality'
import { runGeneration } from '../../../src-main/jobs/generation'
import { loadDirectory } from '../../../src-main/store/directory-snapshot'
import { qualityReport } from '../../../src-main/store/quality/report'
import { raiseRevision } from '../../../src-main/store/settings'
import { inTransaction, type WriteStore } from '../../../src-main/store/store'
import { quiet } from '../../jobs/quiet'
import { CLEAN_DIRECTORY } from '../../support/clean-calls'
import { addCels, memoryStore } from '../workspace'

/** A workspace with these rows imported in this order, a directory, and call logs made. */
export async function workspaceOf(
  cels: readonly Cel[],
  directory: DirectorySnapshot | null = CLEAN_DIRECTORY
): Promise<WriteStore> {
  const store = memoryStore()
  if (directory !== null) {
    inTransaction(store, () =>
      loadDirectory(store, directory, { origin: 'directory.json', format: 'directory-json', loadedAt: 1 })
    )
  }
  addCels(
    store,
    cels.map(({ id, callLogId: _none, ...cel }) => ({ ...cel, serverId: id }))
  )
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  return store
}

/** The report of a workspace after whatever the test did to it. */
export function reportOf(store: WriteStore): Promise<QualityReport> {
  inTransaction(store, () => raiseRevision(store))
  return qualityReport(store)
}

/** One check of a workspace. */
export async function checkOf(store: WriteStore, code: QualityCode): Promise<QualityCheck> {
  const found = (await reportOf(store)).checks.find((check) => check.code === code)
  if (found === undefined) throw new Error(`No check ${code}`)
  return found
}

/** Codes of what a report found, in its order. */
export const findingsOf = (report: QualityReport): readonly QualityCode[] =>
  report.checks.filter(({ count }) => count > 0).map(({ code }) => code)
