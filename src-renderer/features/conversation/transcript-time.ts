import { momentAt, type RecordingCourse } from '../../components/recording-pieces'
import { playFrom, seek, type Playback } from '../../state/playback'

/** How the times of a transcript and what is heard belong together. Microseconds. */
export interface TranscriptTime {
  /** Place in the transcript of what is heard; null where that is something else, or nothing yet. */
  placeOf(playback: Playback): number | null
  /** Goes to a place of the transcript, and plays from there what can be heard. */
  goTo(placeUs: number): void
}

/** Place in the file of a moment that was recorded; null for one that was not. */
function positionIn({ pieces }: RecordingCourse, moment: number): number | null {
  let position = 0
  for (const { from, until } of pieces) {
    if (moment >= from && moment < until) return position + moment - from
    position += until - from
  }
  return null
}

/**
 * The times of a transcript: of a recording they count from its beginning, of the whole call (`recordingUuid` null) from
 * the start of the call.
 */
export function transcriptTime(
  call: { readonly date: number },
  courses: readonly RecordingCourse[],
  playable: readonly string[],
  recordingUuid: string | null
): TranscriptTime {
  const go = (uuid: string, positionUs: number): void =>
    playable.includes(uuid) ? playFrom(uuid, positionUs, playable) : seek(uuid, positionUs)
  if (recordingUuid !== null) {
    return {
      placeOf: ({ recordingUuid: heard, positionUs, isPlaying }) =>
        heard === recordingUuid && (isPlaying || positionUs > 0) ? positionUs : null,
      goTo: (placeUs) => go(recordingUuid, placeUs)
    }
  }
  return {
    placeOf({ recordingUuid: heard, positionUs, isPlaying }) {
      if (!isPlaying && positionUs <= 0) return null
      if (heard === null) return positionUs
      const course = courses.find(({ recording }) => recording.uuid === heard)
      return course ? momentAt(course, positionUs) - call.date : null
    },
    goTo(placeUs) {
      const moment = call.date + placeUs
      const covering = courses.filter((course) => positionIn(course, moment) !== null)
      const course =
        covering.find(({ recording }) => playable.includes(recording.uuid)) ?? covering[0] ?? null
      if (course) go(course.recording.uuid, positionIn(course, moment) ?? 0)
      else seek(null, placeUs)
    }
  }
}
