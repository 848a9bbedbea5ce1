import type { FileHandle } from 'node:fs/promises'
import { restTime } from '@shared/format/rest-json'
import type { DiffRow, DiffSummary } from '@shared/model/diff'
import { csvLine } from './csv-text'
import { guarded } from '@shared/format/formula-guard'

/** The counts of a comparison as JSON. */
export const diffSummaryJson = (summary: DiffSummary, zone: string): object => ({
  period:
    summary.period === null
      ? null
      : { from: restTime(summary.period.from, zone), until: restTime(summary.period.until, zone) },
  server: summary.server,
  here: summary.here,
  equal: summary.equal,
  different: summary.different,
  only_server: summary.onlyServer,
  only_here: summary.onlyHere,
  unexplained: summary.unexplained,
  fields: summary.fields,
  causes: summary.causes,
  truncated: summary.truncated
})

/** One call of a comparison as JSON. */
export const diffRowJson = (row: DiffRow, zone: string): object => ({
  kind: row.kind,
  start: restTime(row.date, zone),
  server_id: row.serverId,
  call_log_id: row.callLogId,
  skipped_group_id: row.skippedGroupId,
  conversation_id: row.conversationId,
  source_name: row.sourceName,
  source_extension: row.sourceExten,
  destination_name: row.destinationName,
  destination_extension: row.destinationExten,
  cause: row.cause,
  rule: row.rule,
  detail: row.detail,
  differences: row.differences
})

/** Head of the CSV, in the columns of `diffRowCsv`. */
export const DIFF_CSV_HEADER = csvLine([
  ...['kind', 'start', 'server_id', 'call_log_id', 'conversation_id', 'source_name', 'source_extension'],
  ...['destination_name', 'destination_extension', 'field', 'server', 'here', 'cause', 'rule', 'detail']
])

/**
 * One call as lines of CSV: one for each field that differs, or one for a call that is on one side only. `guard`: cells
 * that a spreadsheet would run get an apostrophe in front.
 */
export function diffRowCsv(row: DiffRow, zone: string, guard = false): string {
  const text = (value: string | number | null): string => {
    if (value === null) return ''
    return guard ? guarded(String(value)) : String(value)
  }
  const call = [
    row.kind,
    restTime(row.date, zone),
    text(row.serverId),
    text(row.callLogId),
    text(row.conversationId),
    text(row.sourceName),
    text(row.sourceExten),
    text(row.destinationName),
    text(row.destinationExten)
  ]
  if (row.differences.length === 0)
    return csvLine([...call, '', '', '', row.cause, text(row.rule), text(row.detail)])
  return row.differences
    .map((difference) =>
      csvLine([
        ...call,
        difference.field,
        text(difference.server),
        text(difference.here),
        difference.cause,
        text(difference.rule),
        text(row.detail)
      ])
    )
    .join('')
}

/** Rows that are made into text at once. */
const ROWS_AT_ONCE = 1000

/** Writes a comparison as the command line does, in CSV with cells that no spreadsheet runs. */
export async function writeDiff(
  file: FileHandle,
  form: 'csv' | 'json',
  zone: string,
  { summary, rows }: { readonly summary: DiffSummary; readonly rows: readonly DiffRow[] }
): Promise<void> {
  const isCsv = form === 'csv'
  // The counts as an object that is still open, for the rows to follow in it.
  await file.writeFile(
    isCsv ? DIFF_CSV_HEADER : `${JSON.stringify(diffSummaryJson(summary, zone)).slice(0, -1)},"items":[`
  )
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const part = rows.slice(at, at + ROWS_AT_ONCE)
    await file.writeFile(
      isCsv
        ? part.map((row) => diffRowCsv(row, zone, true)).join('')
        : part.map((row, n) => `${at + n === 0 ? '' : ','}${JSON.stringify(diffRowJson(row, zone))}`).join('')
    )
  }
  if (!isCsv) await file.writeFile(']}\n')
}
