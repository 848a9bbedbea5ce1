import { setImmediate } from 'node:timers/promises'
import type { SkipCode } from '@shared/model/call-log'
import { all, first, tuples, type ReadStore } from './store'

const PAGE = 20_000

/** What the events themselves say of the server's call logs, where the dump kept it. */
export interface ServerMarks {
  /** Server's call log -> ours of the same events; null where the events have none here. */
  readonly callLogOf: ReadonlyMap<number, number | null>
  /** Server's call log -> a linkedid of its events. */
  readonly linkedidOf: ReadonlyMap<number, string>
  /** Our call log -> what its events say of the server. */
  readonly byCallLog: ReadonlyMap<number, CallLogMarks>
}

export interface CallLogMarks {
  /** First call log of the server that the events name, 0 when all of them name none. */
  serverId: number
  /** Events that name no call log of the server. */
  free: number
}

/** Reads which call log of the server each event belonged to; other queries are answered in between. */
export async function readServerMarks(store: ReadStore): Promise<ServerMarks> {
  const callLogOf = new Map<number, number | null>()
  const linkedidOf = new Map<number, string>()
  const byCallLog = new Map<number, CallLogMarks>()
  for (let last = 0; ;) {
    const rows = tuples<[id: number, serverId: number, callLogId: number | null, linkedid: string]>(
      store,
      `SELECT id, server_call_log_id, call_log_id, linkedid FROM cel
       WHERE id > ? AND server_call_log_id IS NOT NULL ORDER BY id LIMIT ${PAGE}`,
      last
    )
    for (const [, serverId, callLogId, linkedid] of rows) {
      if (serverId > 0) {
        if (callLogOf.get(serverId) === undefined) {
          callLogOf.set(serverId, callLogId)
          linkedidOf.set(serverId, linkedid)
        } else if (callLogId !== null && callLogOf.get(serverId) === null) callLogOf.set(serverId, callLogId)
      }
      if (callLogId === null) continue
      const marks = byCallLog.get(callLogId)
      if (marks === undefined) byCallLog.set(callLogId, { serverId, free: serverId === 0 ? 1 : 0 })
      else {
        if (marks.serverId === 0) marks.serverId = serverId
        if (serverId === 0) marks.free += 1
      }
    }
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return { callLogOf, linkedidOf, byCallLog }
    last = end[0]
    await setImmediate()
  }
}

/** True when a channel of a call log of ours starts more than once: its events were told twice. */
export function startsTwice(store: ReadStore, callLogId: number): boolean {
  const found = first(
    store,
    `SELECT 1 FROM cel WHERE call_log_id = ? AND eventtype = 'CHAN_START' GROUP BY uniqueid HAVING count(*) > 1 LIMIT 1`,
    callLogId
  )
  return found !== undefined
}

/** A call log of ours as far as it takes to find the partner of a server's. */
export interface Candidate {
  readonly id: number
  readonly date: number
}

/** Call logs of ours by conversation id. */
export function candidatesByConversation(
  store: ReadStore,
  conversationIds: readonly string[]
): ReadonlyMap<string, readonly Candidate[]> {
  const rows = all<Candidate & { conversationId: string }>(
    store,
    `SELECT c.conversation_id AS conversationId, c.id, c.date
     FROM json_each(?) j CROSS JOIN call_log c ON c.conversation_id = j.value ORDER BY c.id`,
    JSON.stringify(conversationIds)
  )
  const found = new Map<string, Candidate[]>()
  for (const { conversationId, id, date } of rows) {
    const list = found.get(conversationId)
    if (list === undefined) found.set(conversationId, [{ id, date }])
    else list.push({ id, date })
  }
  return found
}

/** Call logs of ours that start within a second of a moment with this caller, nearest first. */
export function candidatesByStart(
  store: ReadStore,
  date: number,
  sourceExten: string | null
): readonly Candidate[] {
  return all<Candidate>(
    store,
    `SELECT id, date FROM call_log WHERE date > ? - 1000000 AND date < ? + 1000000
       AND coalesce(source_exten, '') = coalesce(?, '') ORDER BY abs(date - ?), id`,
    date,
    date,
    sourceExten,
    date
  )
}

/** Call logs of ours that start in a period, by start; `until` is exclusive. */
export function callLogIdsBetween(
  store: ReadStore,
  { from, until }: { readonly from: number; readonly until: number }
): readonly number[] {
  return tuples<[number]>(
    store,
    'SELECT id FROM call_log WHERE date >= ? AND date < ? ORDER BY date, id',
    from,
    until
  ).map(([id]) => id)
}

/** Why a call of the server has no call log here. */
export type Absence =
  | { readonly kind: 'no-events' }
  | {
      readonly kind: 'skipped'
      readonly groupId: number
      readonly code: SkipCode
      readonly rule: string
      readonly reason: string
    }
  /** Its events are part of another call log here. */
  | { readonly kind: 'elsewhere'; readonly callLogId: number }
  | { readonly kind: 'not-generated' }

/** What became here of a linkedid's events. */
export function findAbsence(store: ReadStore, linkedid: string): Absence {
  const events = first<{ callLogId: number | null }>(
    store,
    'SELECT max(call_log_id) AS callLogId FROM cel WHERE linkedid = ? HAVING count(*) > 0',
    linkedid
  )
  if (events === undefined) return { kind: 'no-events' }
  const group = first<{ groupId: number; code: SkipCode; rule: string; reason: string }>(
    store,
    `SELECT id AS groupId, code, rule, reason FROM skipped_group WHERE conversation_id = ? OR conversation_id IN
       (SELECT o.linkedid FROM cel c JOIN cel o ON o.uniqueid = c.uniqueid WHERE c.linkedid = ?)
     ORDER BY id LIMIT 1`,
    linkedid,
    linkedid
  )
  if (group !== undefined) return { kind: 'skipped', ...group }
  return events.callLogId === null
    ? { kind: 'not-generated' }
    : { kind: 'elsewhere', callLogId: events.callLogId }
}

/** Whether any event lies within a second of a moment. */
export function hasEventsAt(store: ReadStore, date: number): boolean {
  const query = 'SELECT 1 FROM cel WHERE eventtime > ? - 1000000 AND eventtime < ? + 1000000 LIMIT 1'
  return first(store, query, date, date) !== undefined
}

/** What all call logs of the server have in common: their tenants, and whether a list of the REST interface gave them. */
export function historyScope(store: ReadStore): {
  readonly tenants: ReadonlySet<string>
  readonly isRestList: boolean
  readonly ids: ReadonlySet<number>
} {
  const tenants = tuples<[string | null]>(
    store,
    `SELECT DISTINCT content ->> 'tenantUuid' FROM server_call_log`
  )
  const origins = tuples<[string]>(store, 'SELECT DISTINCT origin FROM server_call_log')
  const ids = tuples<[number]>(store, 'SELECT server_id FROM server_call_log WHERE server_id IS NOT NULL')
  return {
    tenants: new Set(tenants.flatMap(([uuid]) => (uuid === null ? [] : [uuid]))),
    isRestList: origins.every(([origin]) => origin === 'call-logd-json' || origin === 'call-logd-csv'),
    ids: new Set(ids.map(([id]) => id))
  }
}
