import type { RecordingRules } from '@shared/model/directory'
import { type ReadStore, tuples } from './store'

/** Recording rules of users by uuid, of several entries for one user the first; users without rules are left out. */
export function recordingRulesOf(
  store: ReadStore,
  uuids: readonly string[]
): ReadonlyMap<string, RecordingRules> {
  const rows = tuples<[uuid: string, rules: string]>(
    store,
    `SELECT u.uuid, u.recording_rules FROM json_each(?) j JOIN directory_user u ON u.uuid = j.value
     WHERE u.recording_rules IS NOT NULL ORDER BY u.position DESC`,
    JSON.stringify(uuids)
  )
  return new Map(rows.map(([uuid, rules]) => [uuid, JSON.parse(rules) as RecordingRules]))
}
