import { formatZoned } from '@shared/format/zone'
import type { ExportField, ExportOptions, ExportRow } from '@shared/model/export'
import { guarded } from '@shared/format/formula-guard'
import type { CellKind, CellValue, OutputColumn, OutputTable } from './table'

const FIELDS = [
  'date',
  'sourceName',
  'sourceExten',
  'destinationExten',
  'dateAnswer',
  'dateEnd',
  'userField'
] as const satisfies readonly ExportField[]
const [DATE, NAME, NUMBER, CALLED, ANSWER, END, USER_FIELD] = [0, 1, 2, 3, 4, 5, 6]

const MICROS_PER_SECOND = 1_000_000

const text = (row: ExportRow, at: number): string => (row[at] as string | null) ?? ''

/** Seconds of conversation, rounded where the REST answer cuts them. */
function seconds(row: ExportRow): number {
  const answer = row[ANSWER] as number | null
  const end = row[END] as number | null
  return answer === null || end === null ? 0 : Math.round(Math.max(0, end - answer) / MICROS_PER_SECOND)
}

/**
 * The classic XiVO call-log CSV: local times without zone, `name (number)` even where a part is empty, the small u in the
 * last head.
 */
export function xivoTable({ timeZone, guard }: ExportOptions): OutputTable {
  const safe = guard ? guarded : (cell: string): string => cell
  const column = (
    name: string,
    kind: CellKind,
    value: (row: ExportRow) => CellValue,
    written: (row: ExportRow) => string
  ): OutputColumn => ({ name, title: name, kind, value, text: written })
  const caller = (row: ExportRow): string => safe(`${text(row, NAME)} (${text(row, NUMBER)})`)
  const columns = [
    column(
      'Call Date',
      'time',
      (row) => row[DATE] as number,
      (row) => formatZoned(row[DATE] as number, timeZone, { separator: 'T', fraction: 'auto' })
    ),
    column('Caller', 'text', caller, caller),
    column(
      'Called',
      'phone',
      (row) => text(row, CALLED),
      (row) => safe(text(row, CALLED))
    ),
    column('Period', 'whole', seconds, (row) => String(seconds(row))),
    column(
      'user Field',
      'text',
      (row) => text(row, USER_FIELD),
      (row) => safe(text(row, USER_FIELD))
    )
  ]
  return {
    fields: FIELDS,
    columns,
    object: (row) => Object.fromEntries(columns.map((each) => [each.name, each.text(row)]))
  }
}
