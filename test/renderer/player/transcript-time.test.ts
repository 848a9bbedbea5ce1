import { afterEach, expect, it } from 'vitest'
import type { RecordingCourse } from '../../../src-renderer/components/recording-pieces'
import { transcriptTime } from '../../../src-renderer/features/conversation/transcript-time'
import { playbackNow, resetPlayback } from '../../../src-renderer/state/playback'

const s = (seconds: number): number => seconds * 1_000_000
const course = (uuid: string, ...pieces: readonly (readonly [number, number])[]): RecordingCourse => ({
  recording: {
    uuid,
    startTime: s(pieces[0]?.[0] ?? 0),
    endTime: s(pieces.at(-1)?.[1] ?? 0),
    path: `/r/${uuid}.wav`,
    mixmonitorId: null
  },
  pieces: pieces.map(([from, until]) => ({ from: s(from), until: s(until) })),
  channel: null
})
/** The call begins at 100 s; one recording with a pause, another later. */
const COURSES = [course('one', [110, 120], [130, 140]), course('two', [150, 170])]
const whole = transcriptTime({ date: s(100) }, COURSES, [], null)
const heard = (recordingUuid: string | null, position: number, isPlaying = true) =>
  ({ recordingUuid, positionUs: s(position), isPlaying }) as const

afterEach(resetPlayback)

it('counts a transcript of the whole call from its start, whichever recording is heard', () => {
  expect(whole.placeOf(heard('one', 5))).toBe(s(15))
  expect(whole.placeOf(heard('one', 12))).toBe(s(32))
  expect(whole.placeOf(heard('two', 0))).toBe(s(50))
  expect(whole.placeOf(heard('other', 3))).toBeNull()
  expect(whole.placeOf(heard('one', 0, false))).toBeNull()
})

it('goes from a line of the whole call to the recording of that moment', () => {
  whole.goTo(s(32))
  expect(playbackNow()).toMatchObject({ recordingUuid: 'one', positionUs: s(12) })
  whole.goTo(s(55))
  expect(playbackNow()).toMatchObject({ recordingUuid: 'two', positionUs: s(5) })
})

it('marks a line of which nothing was recorded, without sound', () => {
  whole.goTo(s(25))
  expect(playbackNow()).toEqual({ recordingUuid: null, positionUs: s(25), isPlaying: false })
  expect(whole.placeOf(playbackNow())).toBe(s(25))
})

it('counts that of a recording from its beginning, and leaves other recordings alone', () => {
  const own = transcriptTime({ date: s(100) }, COURSES, [], 'two')
  expect(own.placeOf(heard('two', 7))).toBe(s(7))
  expect(own.placeOf(heard('one', 7))).toBeNull()
  own.goTo(s(3))
  expect(playbackNow()).toMatchObject({ recordingUuid: 'two', positionUs: s(3) })
})
