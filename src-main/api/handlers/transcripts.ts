import type { CallTranscript } from '@shared/model/transcript'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Transcripts of a call's recordings, and lines of an Asterisk log that belong to it. */
export function transcriptHandlers({
  backend,
  files
}: ApiContext): HandlersOf<'transcripts' | 'asterisk-log'> {
  return {
    'transcripts:get': async ({ callLogId }) => {
      const { conversationId, recordings } = await backend.query('recordedOf', { callLogId })
      const recordingUuids = recordings.map(({ uuid }) => uuid)
      const stored = await backend.readPeople('readTranscripts', { conversationId, recordingUuids })
      const byHand = stored.map(({ recordingUuid, transcript }): CallTranscript => ({
        recordingUuid,
        transcript,
        attachedBy: 'hand'
      }))
      const others = recordings.filter(({ uuid }) => !stored.some((one) => one.recordingUuid === uuid))
      const beside = await backend.query('transcriptsBeside', { recordings: others })
      return [...byHand, ...beside]
    },
    'transcripts:attach': async ({ callLogId, recordingUuid, fileId }) => {
      const { conversationId } = await backend.query('recordedOf', { callLogId })
      const { path, name, sizeBytes } = files.get(fileId, 'source')
      const transcript = await backend.query('readTranscript', { path, name, sizeBytes })
      const attachedAt = Date.now() * 1000
      await backend.change('attachTranscript', { conversationId, recordingUuid, transcript, attachedAt })
      await files.release(fileId)
      return transcript
    },
    'transcripts:detach': async ({ callLogId, recordingUuid }) => {
      const { conversationId } = await backend.query('recordedOf', { callLogId })
      return backend.change('detachTranscript', { conversationId, recordingUuid })
    },
    'asterisk-log:lines': async ({ fileId, callLogId }) => {
      const { path, name, sizeBytes } = files.get(fileId, 'source')
      return backend.query('asteriskLogLines', { file: { path, name, sizeBytes }, callLogId })
    }
  }
}
