import { RECORDING_STATE_ORDER } from '@shared/format/best-recording-state'
import { RECORDING_MATCHES } from '@shared/model/recording'
import type { RecordingSort, RecordingSortColumn } from '@shared/model/recording-sort'
import { RECORDING_STATE_SQL } from './recording-state'

const placeIn = (values: readonly string[], sql: string): string =>
  `CASE ${sql} ${values.map((value, place) => `WHEN '${value}' THEN ${place}`).join(' ')} END`

const text = (sql: string): string => `${sql} COLLATE NOCASE`
const party = (side: 'source' | 'destination'): string =>
  text(`coalesce(nullif(c.${side}_name, ''), nullif(c.${side}_exten, ''))`)

/** What a column shows, as SQL over a recording `r`, its file `f` and its call `c`; null where it is empty. */
const COLUMN_SQL: Readonly<Record<RecordingSortColumn, string>> = {
  start: 'r.start_time',
  from: party('source'),
  to: party('destination'),
  length: "coalesce(f.audio ->> '$.lengthUs', r.end_time - r.start_time)",
  state: placeIn(RECORDING_STATE_ORDER, RECORDING_STATE_SQL),
  file: text("coalesce(nullif(f.member, ''), r.path)"),
  format: text("f.audio ->> '$.format'"),
  match: `CASE WHEN f.root_id <> 0 THEN ${placeIn(RECORDING_MATCHES, 'f.matched_by')} END`,
  call: 'r.call_log_id'
}

/** True where an order asks for the call. */
export const sortsByCall = ({ column }: RecordingSort): boolean => column === 'from' || column === 'to'

/** `ORDER BY` of an order, over a recording `r`, its file `f` and, where `sortsByCall`, its call `c`. */
export function recordingOrderSql({ column, descending }: RecordingSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  const rest = 'r.start_time DESC, r.uuid'
  // As a plain column, so that its index gives the first page without looking at all.
  if (column === 'start') return `ORDER BY r.start_time ${direction}, r.uuid`
  return `ORDER BY ${COLUMN_SQL[column]} ${direction} NULLS LAST, ${rest}`
}
