import type { QualityReport } from '@shared/model/quality'
import { countDirectory } from '../directory'
import { countOutdated, directoryInfo, directoryVersion } from '../directory-snapshot'
import { all, tuples, type ReadStore } from '../store'
import { type Check, EXAMPLES, finding } from './check'
import { ASK_FOR_DIRECTORY } from './commands'

interface MetLine {
  /** `pjsip/ab12`, in lower case as call logs keep it. */
  readonly identity: string
  readonly calls: number
  readonly callLogId: number
}

/*
 * The side of a call that is a line of the system: the called one of an inbound call, the calling one of an outbound
 * call, both of an internal one. The other side is a trunk, which no directory knows. Local channels are no lines.
 */
const MET = `
  SELECT identity, count(*) AS calls, min(id) AS callLogId FROM (
    SELECT id, source_line_identity AS identity FROM call_log WHERE direction <> 'inbound'
    UNION ALL
    SELECT id, destination_line_identity FROM call_log WHERE direction <> 'outbound')
  WHERE identity IS NOT NULL AND identity <> '' AND identity NOT LIKE 'local/%'
  GROUP BY identity ORDER BY calls DESC, identity`

function metLines(store: ReadStore): {
  readonly met: readonly MetLine[]
  readonly unknown: readonly MetLine[]
} {
  const known = new Set(
    tuples<[string]>(store, 'SELECT name FROM directory_line').map(([name]) => name.toLowerCase())
  )
  const met = all<MetLine>(store, MET)
  const nameOf = (identity: string): string => identity.slice(identity.indexOf('/') + 1)
  return { met, unknown: met.filter(({ identity }) => !known.has(nameOf(identity))) }
}

/** Without a directory there are no tags, users and tenants. */
export const noDirectory: Check = ({ store, facts }) => {
  const isMissing = directoryInfo(store) === null && facts.cels > 0
  return finding('no-directory', 'warning', isMissing ? 1 : 0, { command: ASK_FOR_DIRECTORY })
}

/** Lines that take part in calls and that the directory does not know. */
export const linesNotInDirectory: Check = ({ store }) => {
  if (directoryInfo(store) === null) return finding('lines-not-in-directory', 'warning', 0)
  const { met, unknown } = metLines(store)
  return finding('lines-not-in-directory', 'warning', unknown.length, {
    examples: unknown
      .slice(0, EXAMPLES)
      .map(({ identity, calls, callLogId }) => ({ text: `${identity}: ${calls}`, callLogId })),
    command: ASK_FOR_DIRECTORY,
    params: { calls: unknown.reduce((sum, { calls }) => sum + calls, 0), met: met.length }
  })
}

/** Call logs made with another directory than the one loaded now. */
export const directoryOutdated: Check = ({ store }) => {
  const examples = all<{ callLogId: number; linkedid: string; time: number }>(
    store,
    `SELECT id AS callLogId, conversation_id AS linkedid, date AS time FROM call_log WHERE directory_version < ?
     ORDER BY directory_version, id LIMIT ?`,
    directoryVersion(store),
    EXAMPLES
  )
  return finding('directory-outdated', 'warning', countOutdated(store), {
    examples: examples.map((row) => ({ text: row.linkedid, ...row }))
  })
}

/** How much of what the calls name the directory knows; null without one. */
export function directoryFigures(store: ReadStore): QualityReport['directory'] {
  if (directoryInfo(store) === null) return null
  const { met, unknown } = metLines(store)
  return { users: countDirectory(store).users, linesMet: met.length, linesKnown: met.length - unknown.length }
}
