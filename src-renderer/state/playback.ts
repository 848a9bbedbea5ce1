import { useSyncExternalStore } from 'react'
import { createStore } from './store'

/** Where the recording that is heard stands. The player drives it; transcript and strip follow, and may ask for a place. */
export interface Playback {
  readonly recordingUuid: string | null
  /** From the beginning of the recording, microseconds. */
  readonly positionUs: number
  readonly isPlaying: boolean
}

/** What the rest of the window asks of the player. */
export interface PlayerCommands {
  /** Goes to a place, microseconds; whether it plays stays as it is. */
  seek(recordingUuid: string, positionUs: number): void
  /** Goes to a place and plays on from there. `order` are the recordings that follow one another. */
  play(recordingUuid: string, positionUs: number, order: readonly string[]): void
  /** The call is left: its sound ends, unless it is that of the queue. */
  leave(): void
}

const SILENCE: Playback = { recordingUuid: null, positionUs: 0, isPlaying: false }
const playbackStore = createStore<Playback>(SILENCE)
let player: PlayerCommands | null = null

/** What is heard now, outside React. */
export const playbackNow = (): Playback => playbackStore.get()
/** Calls the listener after each change; answers the function that ends it. */
export const onPlayback = (listener: () => void): (() => void) => playbackStore.subscribe(listener)

/** What follows from the position, so that a part is drawn anew only when that changes; a text, number or flag. */
export function usePlaybackValue<T extends string | number | boolean | null>(
  select: (playback: Playback) => T
): T {
  return useSyncExternalStore(playbackStore.subscribe, () => select(playbackStore.get()))
}

/** What the player says of itself while it plays. */
export function notePlayback(change: Partial<Playback>): void {
  const old = playbackStore.get()
  const next = { ...old, ...change }
  const isSame =
    old.recordingUuid === next.recordingUuid &&
    old.positionUs === next.positionUs &&
    old.isPlaying === next.isPlaying
  if (!isSame) playbackStore.set(next)
}

/** Makes the player known that carries out what is asked below. */
export function registerPlayer(commands: PlayerCommands): void {
  player = commands
}

/**
 * Goes to a place of a recording, microseconds from its beginning; whether it plays stays as it is. Without recording it
 * is a place of the call, counted from its start, at which nothing was recorded.
 */
export function seek(recordingUuid: string | null, positionUs: number): void {
  const place = Math.max(0, positionUs)
  if (recordingUuid !== null && player) player.seek(recordingUuid, place)
  else notePlayback({ recordingUuid, positionUs: place })
}

/** Plays a recording from a place on, microseconds from its beginning, and then those that follow it. */
export const playFrom = (recordingUuid: string, positionUs: number, order: readonly string[]): void =>
  player?.play(recordingUuid, Math.max(0, positionUs), order)

/** Forgets recording and position. */
export const resetPlayback = (): void => playbackStore.set(SILENCE)

/** The call that was open is left for another or for none. */
export function leaveCall(): void {
  if (player) player.leave()
  else resetPlayback()
}
