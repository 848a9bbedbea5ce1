import type { Recording } from '@shared/model/call-log'
import type { CallDraft } from '../draft/call-draft'
import type { LineChannel } from '../participants/line-channels'
import { deriveRecordingUuid } from './recording-uuid'
import type { RecordingDraft } from './recording-drafts'
import { OWN_IDENTITY } from './recording-drafts'

const NONE: readonly Recording[] = []

/** Removes incomplete recordings and those of unanswered calls, and joins the parts of paused ones (9.3). */
export function concludeRecordings(call: CallDraft, channels: readonly LineChannel[]): readonly Recording[] {
  const { recordings, trace } = call
  if (recordings.list.length === 0) return NONE
  trace.enter(null, '9.3')
  recordings.replace(recordings.list.filter((recording) => recording.endTime !== null))
  if (!keepsRecordings(call, channels)) recordings.replace([])
  recordings.replace(mergePauses(recordings.list))
  return identify(recordings.list)
}

/** Recordings of a call that nobody answered are dropped (9.3). */
export const keepsRecordings = (call: CallDraft, channels: readonly LineChannel[]): boolean =>
  call.dates.now.answer !== null || channels.some(({ channel }) => channel.answered)

/** Start, path and id of the first part, end of the last in list order. Having no uuid yet counts as one same uuid. */
function mergePauses(recordings: readonly RecordingDraft[]): RecordingDraft[] {
  const merged: RecordingDraft[] = []
  for (const recording of recordings) {
    const at =
      recording.identity === OWN_IDENTITY
        ? -1
        : merged.findIndex((first) => first.identity === recording.identity)
    const first = merged[at]
    if (first === undefined) merged.push(recording)
    else merged[at] = { ...first, endTime: recording.endTime }
  }
  return merged
}

/** Gives uuids, in order of creation. */
function identify(recordings: readonly RecordingDraft[]): readonly Recording[] {
  const taken = new Set<string>()
  return recordings.map(({ identity, startTime, endTime, path, mixmonitorId }) => {
    const id = mixmonitorId.text
    let uuid =
      typeof identity === 'string' ? identity : deriveRecordingUuid({ path, mixmonitorId: id, startTime })
    for (let ordinal = 1; taken.has(uuid); ordinal += 1) {
      uuid = deriveRecordingUuid({ path, mixmonitorId: id, startTime, ordinal })
    }
    taken.add(uuid)
    return { uuid, startTime, endTime: endTime ?? startTime, path, mixmonitorId: id }
  })
}
