import { recordingFileName, restCallLog, restTime } from '@shared/format/rest-json'
import type { Recording } from '@shared/model/call-log'
import type { PlainCallLog } from '@shared/model/call-log-row'
import type { ExportField, ExportOptions, ExportRow } from '@shared/model/export'
import { guarded } from '@shared/format/formula-guard'
import type { CellKind, CellValue, OutputColumn, OutputTable } from './table'

/** Columns of wazo-call-logd's CSV (spec 11.3) with the fields that they show. */
const COLUMNS: readonly (readonly [name: string, field: ExportField, kind: CellKind])[] = [
  ['id', 'id', 'whole'],
  ['tenant_uuid', 'tenantUuid', 'text'],
  ['answered', 'answered', 'flag'],
  ['start', 'date', 'time'],
  ['answer', 'dateAnswer', 'time'],
  ['end', 'dateEnd', 'time'],
  ['destination_extension', 'destinationExten', 'phone'],
  ['destination_name', 'destinationName', 'text'],
  ['destination_internal_extension', 'destinationInternalExten', 'phone'],
  ['destination_internal_context', 'destinationInternalContext', 'text'],
  ['destination_user_uuid', 'destinationUserUuid', 'text'],
  ['destination_line_id', 'destinationLineId', 'whole'],
  ['duration', 'duration', 'whole'],
  ['call_direction', 'direction', 'text'],
  ['call_status', 'callStatus', 'text'],
  ['requested_name', 'requestedName', 'text'],
  ['requested_extension', 'requestedExten', 'phone'],
  ['requested_context', 'requestedContext', 'text'],
  ['requested_internal_extension', 'requestedInternalExten', 'phone'],
  ['requested_internal_context', 'requestedInternalContext', 'text'],
  ['requested_user_uuid', 'requestedUserUuid', 'text'],
  ['source_extension', 'sourceExten', 'phone'],
  ['source_name', 'sourceName', 'text'],
  ['source_internal_name', 'sourceInternalName', 'text'],
  ['source_internal_extension', 'sourceInternalExten', 'phone'],
  ['source_internal_context', 'sourceInternalContext', 'text'],
  ['source_user_uuid', 'sourceUserUuid', 'text'],
  ['source_line_id', 'sourceLineId', 'whole'],
  ['tags', 'tags', 'list']
]

const PLAIN_FIELDS: readonly ExportField[] = COLUMNS.map(([, field]) => field)
const RECORDED_FIELDS: readonly ExportField[] = [...PLAIN_FIELDS, 'recordings']
const RECORDINGS_AT = PLAIN_FIELDS.length
/** What the REST answer shows beyond the CSV. */
const REST_FIELDS: readonly ExportField[] = [...RECORDED_FIELDS, 'conversationId', 'destinationDetails']

const bool = (value: boolean): string => (value ? 'True' : 'False')

/**
 * The form of wazo-call-logd: its CSV columns, those of recordings as often as the longest row needs them, and its REST
 * answer as JSON. Byte for byte the same unless cells are guarded.
 */
export function wazoTable(options: ExportOptions, maxRecordings: number): OutputTable {
  const time = (us: number): string => restTime(us, options.timeZone)
  const guard = options.guard ? guarded : (cell: string): string => cell
  const plain = COLUMNS.map(([name, , kind], at): OutputColumn => {
    const value = (row: ExportRow): CellValue => (kind === 'flag' ? row[at] === 1 : (row[at] as CellValue))
    return { name, title: name, kind, value, text: textOf(kind, at, time, guard) }
  })
  const recordings = Array.from({ length: maxRecordings }, (_, n) => recordingColumns(n, time)).flat()
  const isJson = options.format === 'json' || options.format === 'ndjson'
  return {
    fields: isJson ? REST_FIELDS : maxRecordings > 0 ? RECORDED_FIELDS : PLAIN_FIELDS,
    columns: [...plain, ...recordings],
    object: (row) => restCallLog(callLogOf(row), options.timeZone)
  }
}

function textOf(
  kind: CellKind,
  at: number,
  time: (us: number) => string,
  guard: (cell: string) => string
): (row: ExportRow) => string {
  switch (kind) {
    case 'time':
      return (row) => (row[at] === null ? '' : time(row[at] as number))
    case 'flag':
      return (row) => bool(row[at] === 1)
    case 'whole':
      return (row) => (row[at] === null ? '' : String(row[at]))
    case 'list':
      return (row) => guard((row[at] as readonly string[]).join(';'))
    default:
      return (row) => (row[at] === null ? '' : guard(row[at] as string))
  }
}

/** Five columns of the n-th recording of each call, from 0. */
function recordingColumns(n: number, time: (us: number) => string): readonly OutputColumn[] {
  const of = (row: ExportRow): Recording | undefined => (row[RECORDINGS_AT] as readonly Recording[])[n]
  const column = (
    name: string,
    kind: CellKind,
    value: (recording: Recording, row: ExportRow) => CellValue,
    text: (recording: Recording, row: ExportRow) => string
  ): OutputColumn => {
    const full = `recording_${n + 1}_${name}`
    return {
      name: full,
      title: full,
      kind,
      value: (row) => {
        const recording = of(row)
        return recording === undefined ? null : value(recording, row)
      },
      text: (row) => {
        const recording = of(row)
        return recording === undefined ? '' : text(recording, row)
      }
    }
  }
  const fileName = (recording: Recording, row: ExportRow): string =>
    recordingFileName(recording, row[0] as number)
  return [
    column(
      'uuid',
      'text',
      ({ uuid }) => uuid,
      ({ uuid }) => uuid
    ),
    column(
      'start_time',
      'time',
      ({ startTime }) => startTime,
      ({ startTime }) => time(startTime)
    ),
    column(
      'end_time',
      'time',
      ({ endTime }) => endTime,
      ({ endTime }) => time(endTime)
    ),
    column(
      'deleted',
      'flag',
      ({ path }) => path === null,
      ({ path }) => bool(path === null)
    ),
    column('filename', 'text', fileName, fileName)
  ]
}

/** As much of a call log as the REST answer reads. */
function callLogOf(row: ExportRow): PlainCallLog {
  const call: Record<string, unknown> = {}
  REST_FIELDS.forEach((field, at) => {
    call[field] = field === 'answered' ? row[at] === 1 : row[at]
  })
  return call as unknown as PlainCallLog
}
