import type { RowProblem } from '@shared/model/job'
import type {
  HistoryOrigin,
  ServerCallLog,
  ServerCallLogPart,
  ServerHistory
} from '@shared/model/server-call-log'
import { BATCH_ROWS, type ReadBatch } from '../dialects/dialect'
import type { TimeReader } from '../time/time-reader'
import type { DumpTable, TableRow } from './dump-table'
import { blankCallLog, directionOf, own, truth, wholeNumber } from './history-fields'
import { readPostgresList } from './postgres-list'

type Get = (column: string) => string | null
type Time = (column: string) => number | null

interface HistoryRow {
  readonly get: Get
  readonly time: Time
}

type RowReader = (row: HistoryRow) => Partial<Record<'callLog', ServerCallLog> & { part: ServerCallLogPart }>

/** Tables in which wazo-call-logd keeps what it made, today's and those before 21.03. */
const READERS: Readonly<Record<string, RowReader>> = {
  call_logd_call_log: (row) => callLog(row, 'call-logd-tables'),
  call_log: (row) => callLog(row, 'call-log-tables'),
  call_logd_call_log_participant: participant,
  call_log_participant: participant,
  call_logd_recording: recording,
  call_logd_call_log_destination: destinationDetail
}

/** True for the name of a table that holds call logs of the server. */
export function isHistoryTable(name: string): boolean {
  return Object.hasOwn(READERS, name)
}

/** Reads one table of the server's call logs; a row that cannot be read becomes a problem. */
export async function* readHistory(table: DumpTable, times: TimeReader): AsyncGenerator<ReadBatch> {
  const read = READERS[table.name]
  if (!read) return
  const places = new Map(table.columns.map((column, index) => [column, index]))
  for await (const block of table.rows) {
    const problems: RowProblem[] = [...block.problems]
    let callLogs: ServerCallLog[] = []
    let parts: ServerCallLogPart[] = []
    for (const [index, row] of block.rows.entries()) {
      const { callLog: one, part } =
        row.length === table.columns.length ? read(rowOf(row, places, times)) : {}
      if (one) callLogs.push(one)
      else if (part) parts.push(part)
      else
        problems.push(
          block.problem(
            index,
            row.length === table.columns.length ? 'time-unreadable' : widthCode(row, table)
          )
        )
      if (callLogs.length + parts.length < BATCH_ROWS) continue
      yield batch({ callLogs, parts }, [])
      callLogs = []
      parts = []
    }
    yield batch({ callLogs, parts }, problems)
  }
}

const widthCode = (row: TableRow, table: DumpTable): 'too-few-columns' | 'too-many-columns' =>
  row.length < table.columns.length ? 'too-few-columns' : 'too-many-columns'

/** Rows that are no events count as read only where they are a problem. */
function batch(history: ServerHistory, problems: readonly RowProblem[]): ReadBatch {
  return { cels: [], problems, read: problems.length, ignored: 0, history }
}

function rowOf(row: TableRow, places: ReadonlyMap<string, number>, times: TimeReader): HistoryRow {
  const get: Get = (column) => own(row[places.get(column) ?? -1])
  const time: Time = (column) => {
    const text = get(column)
    return text === null || text === '' ? null : times.read(text, '', '')
  }
  return { get, time }
}

function callLog({ get, time }: HistoryRow, origin: HistoryOrigin): { callLog?: ServerCallLog } {
  const date = time('date')
  const dateAnswer = time('date_answer')
  const dateEnd = time('date_end')
  if (date === null || [date, dateAnswer, dateEnd].some((us) => Number.isNaN(us))) return {}
  return {
    callLog: {
      ...blankCallLog(origin, date),
      id: wholeNumber(get('id')),
      conversationId: get('conversation_id'),
      tenantUuid: get('tenant_uuid'),
      dateAnswer,
      dateEnd,
      sourceName: get('source_name'),
      sourceExten: get('source_exten'),
      sourceInternalName: get('source_internal_name'),
      sourceInternalExten: get('source_internal_exten'),
      sourceInternalContext: get('source_internal_context'),
      sourceLineIdentity: get('source_line_identity'),
      requestedName: get('requested_name'),
      requestedExten: get('requested_exten'),
      requestedContext: get('requested_context'),
      requestedInternalExten: get('requested_internal_exten'),
      requestedInternalContext: get('requested_internal_context'),
      destinationName: get('destination_name'),
      destinationExten: get('destination_exten'),
      destinationInternalExten: get('destination_internal_exten'),
      destinationInternalContext: get('destination_internal_context'),
      destinationLineIdentity: get('destination_line_identity'),
      userField: get('user_field'),
      direction: directionOf(get('direction')),
      blocked: truth(get('blocked')),
      reachedVoicemail: truth(get('reached_voicemail')),
      answered: dateAnswer !== null
    }
  }
}

function participant({ get }: HistoryRow): { part?: ServerCallLogPart } {
  const callLogId = wholeNumber(get('call_log_id'))
  const role = get('role')
  if (callLogId === null || (role !== 'source' && role !== 'destination')) return {}
  return {
    part: {
      kind: 'participant',
      callLogId,
      participant: {
        userUuid: get('user_uuid') ?? '',
        lineId: wholeNumber(get('line_id')),
        role,
        tags: readPostgresList(get('tags')),
        answered: truth(get('answered')) ?? false,
        requested: truth(get('requested')) ?? false
      }
    }
  }
}

function recording({ get, time }: HistoryRow): { part?: ServerCallLogPart } {
  const callLogId = wholeNumber(get('call_log_id'))
  const startTime = time('start_time')
  const endTime = time('end_time')
  if (callLogId === null || startTime === null || Number.isNaN(startTime) || Number.isNaN(endTime)) return {}
  const path = get('path')
  return {
    part: {
      kind: 'recording',
      callLogId,
      recording: {
        uuid: get('uuid') ?? '',
        startTime,
        endTime,
        path,
        fileName: null,
        // The server forgets the path when it deletes the file.
        deleted: path === null
      }
    }
  }
}

function destinationDetail({ get }: HistoryRow): { part?: ServerCallLogPart } {
  const callLogId = wholeNumber(get('call_log_id'))
  const key = get('destination_details_key')
  if (callLogId === null || key === null) return {}
  return {
    part: { kind: 'destination-detail', callLogId, key, value: get('destination_details_value') ?? '' }
  }
}
