import type { OpenRecording, RecordingPeaks } from '@shared/model/recording'
import { mediaUrl } from '../../api/client'
import { askRecordings } from '../../api/recordings'
import { queryClient } from '../../api/queries'
import { notePlayback, playbackNow, registerPlayer, resetPlayback } from '../../state/playback'
import { onPlayerChoices, playerChoices } from '../../state/player-choices'
import { createStore, useStore } from '../../state/store'
import { boundsOf, clearPart, placeAfter, repeatedPart } from './repeat-part'
import { afterSilence } from './skip-silence'
import { openSound, type Sound } from './sound'

/** What the player is doing, beside where it stands. */
export interface PlayerState {
  readonly uuid: string | null
  readonly phase: 'idle' | 'loading' | 'ready' | 'refused' | 'failed'
  /** With `failed`. */
  readonly error: unknown
  /** Whose order is played: that of the open call ends with it, a queue goes on. */
  readonly owner: 'call' | 'queue'
  /** Recordings that follow one another. */
  readonly order: readonly string[]
  /** Of a queue: those that could not be heard and were passed over. */
  readonly skipped: number
}

/** Below this a sound is fetched whole: seeking in memory is sure in every host. Bytes. */
const WHOLE_BELOW = 64 * 1024 * 1024
/** Close enough to the end to begin anew with Play, microseconds. */
const END_ROOM = 50_000

const IDLE: PlayerState = { uuid: null, phase: 'idle', error: null, owner: 'call', order: [], skipped: 0 }
const stateStore = createStore<PlayerState>(IDLE)
/** What the player is doing, followed. */
export const usePlayer = (): PlayerState => useStore(stateStore)
/** The same, outside React. */
export const playerNow = (): PlayerState => stateStore.get()

let sound: Sound | null = null
let blobAddress: string | null = null
let silences: RecordingPeaks['silences'] = []
let lengthUs = 0
/** Whether it is meant to play, also while it loads. */
let wantsPlay = false
/** Answers that come for a recording which was left meanwhile are dropped. */
let run = 0
let frame = 0

const note = (change: Partial<PlayerState>): void => stateStore.set((old) => ({ ...old, ...change }))

function closeSound(): void {
  run += 1
  cancelAnimationFrame(frame)
  sound?.close()
  sound = null
  silences = []
  lengthUs = 0
  if (blobAddress !== null) URL.revokeObjectURL(blobAddress)
  blobAddress = null
}

function fail(error: unknown): void {
  const { uuid, order, owner, skipped } = stateStore.get()
  const next = uuid === null ? undefined : order[order.indexOf(uuid) + 1]
  // One broken file does not end a queue over hundreds.
  if (owner === 'queue' && wantsPlay && next !== undefined) {
    note({ skipped: skipped + 1 })
    playRecording(next, 0, order, owner)
    return
  }
  closeSound()
  wantsPlay = false
  note({ phase: 'failed', error })
  notePlayback({ isPlaying: false })
}

async function addressOf(opened: OpenRecording): Promise<string> {
  const address = mediaUrl(opened.mediaId)
  if (opened.sizeBytes >= WHOLE_BELOW) return address
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  return URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: opened.mime }))
}

/** Skips what is silent and stays within the part that is repeated, if it is meant to. */
function onTime(): void {
  if (!sound || !playbackNow().isPlaying) return
  const place = sound.positionUs()
  const skip = (us: number): number | null =>
    playerChoices().skipsSilence ? afterSilence(silences, us, lengthUs) : null
  const positionUs = placeAfter(place, boundsOf(repeatedPart(), stateStore.get().uuid), skip)
  if (positionUs !== place) sound.seek(positionUs)
  notePlayback({ positionUs })
}

/** Follows the sound with each frame; where nobody looks, the element's own events are enough. */
function drawOn(): void {
  cancelAnimationFrame(frame)
  if (!playbackNow().isPlaying || document.visibilityState !== 'visible') return
  onTime()
  frame = requestAnimationFrame(drawOn)
}
document.addEventListener('visibilitychange', drawOn)

async function load(uuid: string): Promise<void> {
  closeSound()
  const own = run
  note({ uuid, phase: 'loading', error: null })
  try {
    const opened = await askRecordings('recordings:open', { uuid })
    if (own !== run) return
    const address = await addressOf(opened)
    if (own !== run) {
      if (address.startsWith('blob:')) URL.revokeObjectURL(address)
      return
    }
    if (address.startsWith('blob:')) blobAddress = address
    sound = openSound(address, opened.mime, opened.audio.channels === 2, {
      onReady(length) {
        if (own !== run) return
        lengthUs = length
        note({ phase: 'ready' })
        const { positionUs } = playbackNow()
        sound?.seek(positionUs > lengthUs - END_ROOM ? 0 : positionUs)
        if (wantsPlay) sound?.play()
      },
      onPlay() {
        if (own !== run) return
        silenceOthers()
        note({ phase: 'ready' })
        notePlayback({ recordingUuid: uuid, isPlaying: true })
        drawOn()
      },
      onPause() {
        if (own !== run) return
        wantsPlay = false
        notePlayback({ isPlaying: false })
      },
      onEnd: () => own === run && ended(uuid),
      onTime,
      onFailure(kind, technical) {
        if (own !== run) return
        if (kind === 'broken') return fail(new Error(technical))
        wantsPlay = false
        note({ phase: 'refused' })
        notePlayback({ isPlaying: false })
      }
    })
    void learnSilences(uuid, own)
  } catch (error) {
    if (own === run) fail(error)
  }
}

async function learnSilences(uuid: string, own: number): Promise<void> {
  if (!playerChoices().skipsSilence || silences.length > 0) return
  try {
    const peaks = await queryClient.fetchQuery({
      queryKey: ['recordings:peaks', { uuid }],
      queryFn: () => askRecordings('recordings:peaks', { uuid })
    })
    if (own === run) silences = peaks.silences
  } catch {
    return // What could not be drawn can still be heard, with its silences.
  }
}

function ended(uuid: string): void {
  const { order, owner } = stateStore.get()
  notePlayback({ isPlaying: false, positionUs: lengthUs })
  const next = order[order.indexOf(uuid) + 1]
  // Howler takes the end in after us, and would rewind what begins now.
  setTimeout(() => {
    if (playbackNow().recordingUuid !== uuid || playbackNow().isPlaying) return
    const part = boundsOf(repeatedPart(), uuid)
    if (part !== null || playerChoices().loops) playRecording(uuid, part?.fromUs ?? 0, order, owner)
    else if (next !== undefined && order.includes(uuid)) playRecording(next, 0, order, owner)
    else wantsPlay = false
  }, 0)
}

/** Plays a recording from a place on, microseconds, and then those that follow it in the order. */
export function playRecording(
  uuid: string,
  positionUs: number,
  order: readonly string[],
  owner: PlayerState['owner']
): void {
  wantsPlay = true
  const isOtherOrder = stateStore.get().order !== order
  note({ order, owner, ...(isOtherOrder ? { skipped: 0 } : {}) })
  const isLoaded = stateStore.get().uuid === uuid && sound !== null
  const from = lengthUs > 0 && isLoaded && positionUs > lengthUs - END_ROOM ? 0 : positionUs
  if (!isLoaded) {
    notePlayback({ recordingUuid: uuid, positionUs: from, isPlaying: false })
    void load(uuid)
    return
  }
  notePlayback({ recordingUuid: uuid, positionUs: from })
  sound?.seek(from)
  if (!playbackNow().isPlaying) sound?.play()
}

/** Stops at the place where it is. */
export function pauseSound(): void {
  wantsPlay = false
  sound?.pause()
  notePlayback({ isPlaying: false })
}

/** True while it plays or is about to. */
export const isSounding = (): boolean => wantsPlay || playbackNow().isPlaying

/** Ends what sounds and forgets it. */
export function stopSound(): void {
  wantsPlay = false
  closeSound()
  stateStore.set(IDLE)
  resetPlayback()
}

/** Drops what is loaded of a recording whose file is another one now. */
export function forgetSound(uuid: string): void {
  if (repeatedPart()?.uuid === uuid) clearPart()
  if (stateStore.get().uuid === uuid) stopSound()
}

/** One sound at a time: an element of the page, such as that of a file without call, gives way and takes over. */
document.addEventListener(
  'play',
  ({ target }) => {
    if (target instanceof HTMLMediaElement && isSounding()) pauseSound()
  },
  true
)
const silenceOthers = (): void => document.querySelectorAll('audio').forEach((other) => other.pause())

registerPlayer({
  seek(uuid, positionUs) {
    const { uuid: loaded, order } = stateStore.get()
    if (loaded === uuid && sound) {
      sound.seek(positionUs)
      notePlayback({ recordingUuid: uuid, positionUs })
    } else if (playbackNow().isPlaying && order.includes(uuid)) {
      playRecording(uuid, positionUs, order, stateStore.get().owner)
    } else {
      // It is loaded when it is to be heard; what was heard until now ends.
      if (loaded !== uuid) stopSound()
      notePlayback({ recordingUuid: uuid, positionUs })
    }
  },
  play: (uuid, positionUs, order) => playRecording(uuid, positionUs, order, 'call'),
  leave() {
    if (stateStore.get().owner !== 'call') return
    stopSound()
    clearPart()
  }
})

onPlayerChoices(() => {
  sound?.follow()
  const { uuid } = stateStore.get()
  if (uuid !== null && sound) void learnSilences(uuid, run)
})
