import type { ServerRecording } from '@shared/model/server-call-log'
import { recordingNotFound } from './recording-with-file'
import { all, first, type ReadStore } from './store'

/** A recording with what helps to find it on a server, whose ids are others. Times in microseconds, UTC. */
export interface RecordingToFind {
  readonly uuid: string
  readonly conversationId: string
  readonly startTime: number
  readonly endTime: number
  /** Start of its call. */
  readonly callDate: number
  /** Under which ids a server had it, by the call logs that were read from one. */
  readonly known: readonly { readonly callLogId: number; readonly uuid: string }[]
}

/** Server's and own times come from the same events; older servers cut the fraction. */
const SAME_US = 1_000_000

/** What is known of a recording. Throws `recording-not-found`. */
export function recordingToFind(store: ReadStore, { uuid }: { readonly uuid: string }): RecordingToFind {
  const found = first<Omit<RecordingToFind, 'known'>>(
    store,
    `SELECT r.uuid, c.conversation_id AS conversationId, r.start_time AS startTime, r.end_time AS endTime,
       c.date AS callDate
     FROM recording r JOIN call_log c ON c.id = r.call_log_id WHERE r.uuid = ?`,
    uuid
  )
  if (found === undefined) throw recordingNotFound(uuid)
  return { ...found, known: knownIds(store, found) }
}

/** By conversation where the server told it, else by start; newest call log first, since ids change there. */
function knownIds(
  store: ReadStore,
  { uuid, conversationId, callDate, startTime, endTime }: Omit<RecordingToFind, 'known'>
): RecordingToFind['known'] {
  const rows = all<{ serverId: number; recordings: string }>(
    store,
    `SELECT server_id AS serverId, recordings FROM server_call_log
     WHERE server_id IS NOT NULL AND date BETWEEN ? AND ? AND (conversation_id = ? OR conversation_id IS NULL)
     ORDER BY server_id DESC`,
    callDate - SAME_US,
    callDate + SAME_US,
    conversationId
  )
  const known = rows.flatMap(({ serverId, recordings }) => {
    const candidates = (JSON.parse(recordings) as ServerRecording[]).filter(({ deleted }) => !deleted)
    const same =
      candidates.find((one) => one.uuid === uuid) ??
      candidates.find((one) => isSame(one.startTime, startTime) && isSame(one.endTime, endTime))
    return same === undefined ? [] : [{ callLogId: serverId, uuid: same.uuid }]
  })
  return known.filter((one, index) => known.findIndex((other) => other.callLogId === one.callLogId) === index)
}

const isSame = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= SAME_US
