import { createStore, useStore } from './store'

/** Where the recording that is heard stands. A player drives it; transcript and strip follow, and may ask for a place. */
export interface Playback {
  readonly recordingUuid: string | null
  /** From the beginning of the recording, microseconds. */
  readonly positionUs: number
  readonly isPlaying: boolean
}

const SILENCE: Playback = { recordingUuid: null, positionUs: 0, isPlaying: false }
const playbackStore = createStore<Playback>(SILENCE)

/** The position, followed. */
export const usePlayback = (): Playback => useStore(playbackStore)
/** What the player says of itself while it plays. */
export const notePlayback = (change: Partial<Playback>): void =>
  playbackStore.set((old) => ({ ...old, ...change }))

/** Goes to a place of a recording, microseconds from its beginning; whether it plays stays as it is. */
export const seek = (recordingUuid: string | null, positionUs: number): void =>
  playbackStore.set((old) => ({ ...old, recordingUuid, positionUs: Math.max(0, positionUs) }))

/** Forgets recording and position, for another call. */
export const resetPlayback = (): void => playbackStore.set(SILENCE)
