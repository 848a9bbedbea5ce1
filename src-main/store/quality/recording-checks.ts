import type { QualityCheck } from '@shared/model/quality'
import { FILE_PROBLEM_SQL } from '../away-roots'
import { JOIN_RECORDING_FILE, RECORDING_STATE_SQL } from '../recording-state'
import { all, first, type ReadStore } from '../store'
import { EXAMPLES, finding } from './check'

/** Recordings without a file that can be heard, as `r`; what the server deleted or the stack has is not asked for. */
const WITHOUT_FILE = `FROM recording r ${JOIN_RECORDING_FILE}
  WHERE ${RECORDING_STATE_SQL} IN ('missing', 'unreadable')`

/**
 * Recordings that calls name and nobody can hear: no file was found, or it says nothing. `places` are folders and archives
 * that were looked through; without any, nobody has said where the files lie.
 */
export function recordingsWithoutFile({ store }: { readonly store: ReadStore }): QualityCheck {
  const counts = first<{ n: number; unreadable: number }>(
    store,
    `SELECT count(*) AS n, coalesce(sum(${FILE_PROBLEM_SQL} IS NOT 'gone' AND f.recording_uuid IS NOT NULL), 0) AS unreadable ${WITHOUT_FILE}`
  )
  const places = first<{ n: number }>(store, "SELECT count(*) AS n FROM recording_root WHERE kind <> 'cache'")
  const examples = all<{ path: string | null; callLogId: number; time: number }>(
    store,
    `SELECT r.path, r.call_log_id AS callLogId, r.start_time AS time ${WITHOUT_FILE}
     ORDER BY r.call_log_id, r.position LIMIT ?`,
    EXAMPLES
  )
  const folders = all<{ folder: string }>(
    store,
    `SELECT DISTINCT rtrim(r.path, replace(r.path, '/', '')) AS folder ${WITHOUT_FILE} AND r.path LIKE '/%'
     ORDER BY 1 LIMIT 20`
  ).map(({ folder }) => `'${folder.replaceAll("'", "'\\''")}'`)
  return finding('recordings-without-file', 'warning', counts?.n ?? 0, {
    examples: examples.map(({ path, ...rest }) => ({ text: path ?? '', ...rest })),
    command: folders.length === 0 ? null : `sudo tar -czf recordings.tgz ${folders.join(' ')}`,
    params: { places: places?.n ?? 0, unreadable: counts?.unreadable ?? 0 }
  })
}
