import { Howl, Howler } from 'howler'
import { hearSide } from './sound-sides'
import { playerChoices, type HeardSide } from '../../state/player-choices'

/** What a sound tells while it lives. */
export interface SoundListener {
  onReady(lengthUs: number): void
  onPlay(): void
  /** It was stopped from outside, by a key of the keyboard or by the system. */
  onPause(): void
  onEnd(): void
  /** `refused`: the browser plays nothing before the person has done something in the page. */
  onFailure(kind: 'refused' | 'broken', technical: string): void
  /** About four times a second while it plays. */
  onTime(positionUs: number): void
}

/** A sound that is loaded. Positions in microseconds. */
export interface Sound {
  play(): void
  pause(): void
  positionUs(): number
  seek(positionUs: number): void
  /** Takes over speed, volume, side. */
  follow(): void
  /** Ends it and gives its memory back. */
  close(): void
}

/*
 * One element plays everything: a node of the audio graph can be made once per element, and one sound at a time is the
 * rule of the window. Howler takes its elements from a pool, where this one is put before each sound. Its own audio
 * context, which would run from the first sound on, is not needed for elements.
 */
Howler.usingWebAudio = false
Howler.autoUnlock = false
const element = new Audio()
const pool = (Howler as unknown as { _html5AudioPool: HTMLAudioElement[] })._html5AudioPool

const FORMATS: Readonly<Record<string, string>> = { mpeg: 'mp3', mp3: 'mp3', ogg: 'ogg', opus: 'ogg' }

/** Name by which howler knows a type such as `audio/mpeg`; an address of a blob has no ending that would tell. */
const formatOf = (mime: string): string =>
  FORMATS[/^audio\/(?:x-)?([a-z0-9]+)/.exec(mime)?.[1] ?? ''] ?? 'wav'

/** Loads a sound from an address. */
export function openSound(address: string, mime: string, isStereo: boolean, listener: SoundListener): Sound {
  // Left from the sound before, which howler gives back only when it was heard.
  pool.length = 0
  pool.push(element)
  let isClosed = false
  const howl = new Howl({
    src: [address],
    format: [formatOf(mime)],
    html5: true,
    preload: true,
    onload: () =>
      listener.onReady(Number.isFinite(element.duration) ? Math.round(element.duration * 1e6) : 0),
    onplay: () => {
      follow()
      listener.onPlay()
    },
    onloaderror: (_id, error) => listener.onFailure('broken', String(error)),
    // Nothing is wrong with the sound: the browser wants the person to do something in the page first.
    onplayerror: (_id, error) =>
      listener.onFailure(element.error === null ? 'refused' : 'broken', String(error))
  })
  const side = (): HeardSide => (isStereo ? playerChoices().side : 'both')
  const follow = (): void => {
    const { rate, volume, isMuted } = playerChoices()
    // Howler's own speed would replace the end of the sound by a timer, which a stalled or hidden page misses.
    if (element.playbackRate !== rate) element.playbackRate = rate
    howl.volume(volume)
    howl.mute(isMuted)
    hearSide(element, side())
  }
  const keepRate = (): void => {
    if (element.playbackRate !== playerChoices().rate) element.playbackRate = playerChoices().rate
  }
  const onTime = (): void => listener.onTime(Math.round(element.currentTime * 1e6))
  const onEnded = (): void => listener.onEnd()
  const onPaused = (): void => {
    if (element.ended) return
    // Howler would take it for playing still, and start it no more.
    if (howl.playing()) howl.pause()
    listener.onPause()
  }
  element.addEventListener('ratechange', keepRate)
  element.addEventListener('timeupdate', onTime)
  element.addEventListener('ended', onEnded)
  element.addEventListener('pause', onPaused)
  return {
    play: () => {
      hearSide(element, side())
      howl.play()
    },
    pause: () => void howl.pause(),
    positionUs: () => Math.round(element.currentTime * 1e6),
    seek(positionUs) {
      if (howl.playing()) element.currentTime = positionUs / 1e6
      else howl.seek(positionUs / 1e6)
    },
    follow,
    close() {
      if (isClosed) return
      isClosed = true
      element.removeEventListener('ratechange', keepRate)
      element.removeEventListener('timeupdate', onTime)
      element.removeEventListener('ended', onEnded)
      element.removeEventListener('pause', onPaused)
      // Howler would empty the element with a sound of its own, as a data address that our policy forbids.
      Object.assign(howl, { _clearSound: () => undefined })
      howl.unload()
      element.pause()
      element.removeAttribute('src')
      element.load()
      hearSide(element, 'both')
    }
  }
}
