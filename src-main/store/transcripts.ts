import type { Transcript } from '@shared/model/transcript'
import { callLogNotFound } from './call-log-detail'
import { all, first, run, tuples, type ReadStore, type WriteStore } from './store'

/** What a transcript hangs on: a recording, or the conversation as a whole. Both outlive the call log. */
export interface TranscriptKey {
  readonly conversationId: string
  readonly recordingUuid: string | null
}

/** A transcript as it was attached by hand. */
export interface StoredTranscript extends TranscriptKey {
  readonly transcript: Transcript
  /** Microseconds, UTC. */
  readonly attachedAt: number
}

/** What transcripts of a call may hang on. */
export interface Recorded {
  readonly conversationId: string
  readonly recordings: readonly { readonly uuid: string; readonly path: string | null }[]
}

/** Conversation and recordings of a call. Throws `call-log-not-found`. */
export function recordedOf(store: ReadStore, { callLogId }: { readonly callLogId: number }): Recorded {
  const call = first<{ conversationId: string }>(
    store,
    'SELECT conversation_id AS conversationId FROM call_log WHERE id = ?',
    callLogId
  )
  if (call === undefined) throw callLogNotFound(callLogId)
  const recordings = all<{ uuid: string; path: string | null }>(
    store,
    'SELECT uuid, path FROM recording WHERE call_log_id = ? ORDER BY position',
    callLogId
  )
  return { ...call, recordings }
}

/** Transcripts attached by hand to a conversation and to recordings. */
export function readTranscripts(
  store: ReadStore,
  {
    conversationId,
    recordingUuids
  }: { readonly conversationId: string; readonly recordingUuids: readonly string[] }
): readonly StoredTranscript[] {
  return read(
    store,
    `WHERE (conversation_id = ? AND recording_uuid IS NULL)
       OR recording_uuid IN (SELECT value FROM json_each(?)) ORDER BY id`,
    conversationId,
    JSON.stringify(recordingUuids)
  )
}

/** Every transcript attached by hand. */
export const allTranscripts = (store: ReadStore): readonly StoredTranscript[] => read(store, 'ORDER BY id')

/** Attaches a transcript, in the place of one that is there. Within the caller's transaction. */
export function attachTranscript(store: WriteStore, attached: StoredTranscript): Transcript {
  detachTranscript(store, attached)
  run(
    store,
    'INSERT INTO transcript (conversation_id, recording_uuid, content, attached_at) VALUES (?, ?, ?, ?)',
    attached.conversationId,
    attached.recordingUuid,
    JSON.stringify(attached.transcript),
    attached.attachedAt
  )
  return attached.transcript
}

/** Takes a transcript away; none is no error. Within the caller's transaction. */
export function detachTranscript(store: WriteStore, { conversationId, recordingUuid }: TranscriptKey): null {
  if (recordingUuid === null)
    run(store, 'DELETE FROM transcript WHERE conversation_id = ? AND recording_uuid IS NULL', conversationId)
  else run(store, 'DELETE FROM transcript WHERE recording_uuid = ?', recordingUuid)
  return null
}

function read(store: ReadStore, rest: string, ...values: readonly unknown[]): readonly StoredTranscript[] {
  return tuples<[string, string | null, string, number]>(
    store,
    `SELECT conversation_id, recording_uuid, content, attached_at FROM transcript ${rest}`,
    ...values
  ).map(([conversationId, recordingUuid, content, attachedAt]) => ({
    conversationId,
    recordingUuid,
    transcript: JSON.parse(content) as Transcript,
    attachedAt
  }))
}
