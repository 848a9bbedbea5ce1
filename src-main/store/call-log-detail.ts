import { AppError } from '@shared/errors/app-error'
import type { CallLogCels, CallLogDetail } from '@shared/model/call-log-row'
import { STORED_CEL_COLUMNS, type StoredCelTuple, unpackStoredCel } from './cel-row'
import { isOutdated } from './directory-snapshot'
import { first, type ReadStore, tuples } from './store'
import { readCallLogs } from './stored-call-logs'

/** The error for a call log that is not there. */
export function callLogNotFound(id: number): AppError {
  return new AppError({
    code: 'call-log-not-found',
    message: `There is no call log ${id}.`,
    hint: 'It may have been generated anew under another number: look for its conversation id.',
    details: { id }
  })
}

/** One call log with what the directory adds for reading. Throws `call-log-not-found`. */
export function callLogDetail(store: ReadStore, { id }: { readonly id: number }): CallLogDetail {
  const [callLog] = readCallLogs(store, [id])
  if (callLog === undefined) throw callLogNotFound(id)
  const tenant = first<{ name: string | null }>(
    store,
    'SELECT name FROM directory_tenant WHERE uuid = ? ORDER BY position LIMIT 1',
    callLog.tenantUuid
  )
  const channels = first<{ n: number }>(
    store,
    'SELECT count(DISTINCT c.uniqueid) AS n FROM json_each(?) j JOIN cel c ON c.id = j.value',
    JSON.stringify(callLog.celIds)
  )
  return {
    callLog,
    tenantName: tenant?.name ?? null,
    userNames: userNames(store, [
      ...new Set(callLog.participants.map((participant) => participant.userUuid))
    ]),
    channelCount: channels?.n ?? 0,
    directoryOutdated: isOutdated(store, id)
  }
}

function userNames(store: ReadStore, uuids: readonly string[]): Record<string, string> {
  const rows = tuples<[uuid: string, firstname: string | null, lastname: string | null]>(
    store,
    `SELECT u.uuid, u.firstname, u.lastname FROM json_each(?) j JOIN directory_user u ON u.uuid = j.value
     ORDER BY u.position DESC`,
    JSON.stringify(uuids)
  )
  const names: Record<string, string> = {}
  for (const [uuid, firstname, lastname] of rows) {
    const name = [firstname, lastname].filter((text) => text !== null && text !== '').join(' ')
    if (name !== '') names[uuid] = name
  }
  return names
}

/** Rows of one call log in group order. Throws `call-log-not-found`. */
export function callLogCels(store: ReadStore, { id }: { readonly id: number }): CallLogCels {
  const group = first<{ celIds: string }>(
    store,
    'SELECT cel_ids AS celIds FROM call_log_group WHERE call_log_id = ?',
    id
  )
  if (group === undefined) throw callLogNotFound(id)
  const rows = tuples<StoredCelTuple>(
    store,
    `SELECT ${STORED_CEL_COLUMNS} FROM json_each(?) j JOIN cel c ON c.id = j.value ORDER BY j.key`,
    group.celIds
  )
  return { cels: rows.map(unpackStoredCel) }
}
