import { restComment } from '@shared/format/rest-json'
import { recordingFileName } from '@shared/format/rest-json'
import type { Recording } from '@shared/model/call-log'
import type { Comment } from '@shared/model/comment'
import type { ExportColumn, ExportField, ExportOptions, ExportRow } from '@shared/model/export'
import { cellText } from './cell-text'
import { guarded } from '@shared/format/formula-guard'
import type { CellKind, CellValue, OutputColumn, OutputTable } from './table'
import { columnName, valueWord, yesNo } from './value-words'

/** Names of the reference's REST answer where it has the field, else the field's own in its style. */
const NAMES: Partial<Record<ExportColumn, string>> = {
  date: 'start',
  dateAnswer: 'answer',
  dateEnd: 'end',
  direction: 'call_direction',
  sourceExten: 'source_extension',
  sourceInternalExten: 'source_internal_extension',
  destinationExten: 'destination_extension',
  destinationInternalExten: 'destination_internal_extension',
  requestedExten: 'requested_extension',
  requestedInternalExten: 'requested_internal_extension',
  ringDurationUs: 'ring_duration',
  talkDurationUs: 'talk_duration',
  totalDurationUs: 'total_duration',
  botDurationUs: 'bot_duration',
  botBillUs: 'bot_bill_duration'
}

/** Name of a column for programs. */
export const machineName = (column: ExportColumn): string =>
  NAMES[column] ?? column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const KINDS: Partial<Record<ExportColumn, CellKind>> = {
  id: 'whole',
  date: 'time',
  dateAnswer: 'time',
  dateEnd: 'time',
  generatedAt: 'time',
  sourceExten: 'phone',
  sourceInternalExten: 'phone',
  destinationExten: 'phone',
  destinationInternalExten: 'phone',
  requestedExten: 'phone',
  requestedInternalExten: 'phone',
  sourceLineId: 'whole',
  destinationLineId: 'whole',
  answered: 'flag',
  blocked: 'flag',
  reachedVoicemail: 'flag',
  hangupInferred: 'flag',
  stale: 'flag',
  duration: 'length',
  ringDurationUs: 'length',
  talkDurationUs: 'length',
  totalDurationUs: 'length',
  botDurationUs: 'length',
  botBillUs: 'length',
  hangupCause: 'whole',
  recordingCount: 'whole',
  commentCount: 'whole',
  tags: 'list',
  labels: 'list',
  comments: 'list',
  recordings: 'list'
}

const MICROS_PER_SECOND = 1_000_000
const MICROS_PER_MILLI = 1000

type Read = (row: ExportRow) => CellValue

/** How a column's value stands in a row. */
function reader(column: ExportColumn, at: number, idAt: number, zone: string): Read {
  if (KINDS[column] === 'flag') return (row) => row[at] === 1
  if (column === 'duration') {
    return (row) => (row[at] === null ? null : (row[at] as number) * MICROS_PER_SECOND)
  }
  if (column === 'recordings') {
    return (row) =>
      (row[at] as readonly Recording[]).map((recording) => recordingFileName(recording, row[idAt] as number))
  }
  if (column === 'comments') {
    return (row) =>
      (row[at] as readonly Comment[]).map((comment) => {
        const { author, created, text } = restComment(comment, zone)
        return `${author}, ${created}: ${text}`
      })
  }
  return (row) => row[at] as CellValue
}

/** Columns of one's own choice, in their order. */
export function callTable(chosen: readonly ExportColumn[], options: ExportOptions): OutputTable {
  // Tables of databases have no two columns of one name.
  const columns = [...new Set(chosen)]
  const fields: ExportField[] = columns.includes('recordings') ? [...columns, 'id'] : [...columns]
  const [yes, no] = options.words ? yesNo(options.language) : ['true', 'false']
  const out = columns.map((column, at): OutputColumn => {
    const read = reader(column, at, fields.lastIndexOf('id'), options.timeZone)
    const word = options.words ? valueWord(column, options.language) : null
    const value: Read = word === null ? read : (row) => wordOf(read(row), word)
    const kind = word === null ? (KINDS[column] ?? 'text') : 'text'
    const written = cellText(kind, options, yes, no)
    const name = machineName(column)
    const isText = kind === 'text' || kind === 'phone' || kind === 'list'
    return {
      name,
      title: options.words ? columnName(column, options.language) : name,
      kind,
      value,
      text: options.guard && isText ? (row) => guarded(written(value(row))) : (row) => written(value(row))
    }
  })
  return { fields, columns: out, object: (row) => objectOf(out, row, options) }
}

const wordOf = (value: CellValue, word: (value: unknown) => string): CellValue =>
  value === null ? null : word(value)

/** Times as the options say, lengths in seconds with their thousandths, everything else with its type. */
function objectOf(
  columns: readonly OutputColumn[],
  row: ExportRow,
  options: ExportOptions
): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const column of columns) {
    const value = column.value(row)
    if (value !== null && column.kind === 'time') object[column.name] = column.text(row)
    else if (value !== null && column.kind === 'length') {
      object[column.name] =
        options.durations === 'seconds'
          ? Math.floor((value as number) / MICROS_PER_MILLI) / 1000
          : column.text(row)
    } else object[column.name] = value
  }
  return object
}
