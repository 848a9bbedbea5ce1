import { readSetting, writeSetting } from './settings'
import type { ReadStore, WriteStore } from './store'

/** A report file that was opened in this workspace. */
export interface KeptReport {
  readonly id: string
  /** Name of the file. */
  readonly name: string
  /** Where it lies, to be read anew; null for one that came from a page, of which the text is kept. */
  readonly path: string | null
  readonly text: string
}

/** So many are remembered. */
const MOST = 8

/** Report files that were opened in this workspace, newest first. */
export const readRecentReports = (store: ReadStore): readonly KeptReport[] =>
  JSON.parse(readSetting(store, 'recent-reports') ?? '[]') as readonly KeptReport[]

/**
 * Puts a report file in front of the others: in place of the one at the same path, or, without path, of the one of that
 * name. Its id stays the first one's. Answers what is kept. Within the caller's transaction.
 */
export function rememberReport(store: WriteStore, report: KeptReport): KeptReport {
  const known = readRecentReports(store)
  const same = known.find(({ path, name }) =>
    report.path === null ? path === null && name === report.name : path === report.path
  )
  const kept = { ...report, id: same?.id ?? report.id }
  const others = known.filter(({ id }) => id !== kept.id)
  writeSetting(store, 'recent-reports', JSON.stringify([kept, ...others].slice(0, MOST)))
  return kept
}
