import type { Recording } from '@shared/model/call-log'
import { deriveRecordingUuid } from './recording-uuid'

/**
 * Recording uuids given in this run and before it. One uuid belongs to one call log: a recording met again in another
 * group is left out there (13.2), unless the engine derived its uuid, where it gets another.
 */
export class RecordingUuids {
  private readonly given = new Set<string>()

  /** `isStored` answers for call logs of earlier runs that this one does not replace. */
  constructor(private readonly isStored: (uuid: string) => boolean = () => false) {}

  /** The recordings that the call log keeps; the very same list when it keeps all of them as they are. */
  claim(conversationId: string, recordings: readonly Recording[]): readonly Recording[] {
    let kept: Recording[] | null = null
    recordings.forEach((recording, at) => {
      const own = this.isTaken(recording.uuid)
        ? derivedAgain(conversationId, recording, recordings.length)
        : recording
      const keeps = own !== null && !this.isTaken(own.uuid)
      if (keeps) this.given.add(own.uuid)
      if (!keeps || own !== recording) kept ??= recordings.slice(0, at)
      if (keeps) kept?.push(own)
    })
    return kept ?? recordings
  }

  private isTaken(uuid: string): boolean {
    return this.given.has(uuid) || this.isStored(uuid)
  }
}

/** The same recording under a uuid of this call log alone; null when its uuid was not derived in the first place. */
function derivedAgain(conversationId: string, recording: Recording, ordinals: number): Recording | null {
  const { path, mixmonitorId, startTime } = recording
  for (let ordinal = 0; ordinal < ordinals; ordinal += 1) {
    const key = { path, mixmonitorId, startTime, ordinal }
    if (deriveRecordingUuid(key) !== recording.uuid) continue
    return { ...recording, uuid: deriveRecordingUuid({ ...key, conversationId }) }
  }
  return null
}
