import type { RecordingPeaks } from '@shared/model/recording'
import { lengthOf, type PcmBlock } from './audio-source'

/** Steps never exceed this: neighbours are joined as the sound goes on, so that there are half of it to all of it. */
export const MAX_STEPS = 4000

/**
 * Below this, 1/128 of full scale (-42 dB), is silence: comfort noise and the hum of a line lie under it, quiet speech
 * on the telephone does not.
 */
export const SILENCE_LEVEL = 256

/** Silence is looked for in windows of 20 ms, as long as a packet of a call, and counts from one second on. */
const WINDOWS_PER_SECOND = 50
const LEAST_SILENCE_WINDOWS = WINDOWS_PER_SECOND

const FIRST_STEPS_PER_SECOND = 1000

/** Collects the shape of a sound while it is decoded; needs no more memory for an hour than for a minute. */
export class PeakCollector {
  private stepFrames: number
  private readonly low: Int16Array[]
  private readonly high: Int16Array[]
  /** Step that is being filled, and frames in it. */
  private step = 0
  private filled = 0
  private frames = 0
  private readonly windowFrames: number
  private windowFilled = 0
  private isQuiet = true
  private window = 0
  /** First window of the silence under way, -1 without one. */
  private quietFrom = -1
  private readonly silences: { readonly from: number; readonly until: number }[] = []

  constructor(
    private readonly rate: number,
    channels: number
  ) {
    this.stepFrames = Math.max(1, Math.floor(rate / FIRST_STEPS_PER_SECOND))
    this.windowFrames = Math.max(1, Math.round(rate / WINDOWS_PER_SECOND))
    this.low = Array.from({ length: channels }, () => new Int16Array(MAX_STEPS))
    this.high = Array.from({ length: channels }, () => new Int16Array(MAX_STEPS))
  }

  /** Takes the next samples. Channels that a block lacks stay flat. */
  add(block: PcmBlock): void {
    const frames = block[0]?.length ?? 0
    for (let from = 0; from < frames;) {
      const until = Math.min(frames, from + this.stepFrames - this.filled)
      block.forEach((samples, channel) => this.widen(samples, channel, from, until))
      this.filled += until - from
      from = until
      if (this.filled === this.stepFrames) this.nextStep()
    }
    this.addSilence(block, frames)
    this.frames += frames
  }

  /** The shape of all that was taken. */
  finish(): RecordingPeaks {
    const steps = this.step + (this.filled > 0 ? 1 : 0)
    if (this.windowFilled > 0) this.endWindow()
    this.endSilence(this.frames)
    return {
      stepUs: (this.stepFrames * 1e6) / this.rate,
      lengthUs: lengthOf(this.frames, this.rate),
      channels: this.low.map((low, channel) => ({
        low: Array.from(low.subarray(0, steps), toPeak),
        high: Array.from(this.high[channel]!.subarray(0, steps), toPeak)
      })),
      silences: this.silences
    }
  }

  private widen(samples: Int16Array, channel: number, from: number, until: number): void {
    const lows = this.low[channel]
    const highs = this.high[channel]
    if (lows === undefined || highs === undefined) return
    const isNew = this.filled === 0
    let low = isNew ? 32767 : lows[this.step]!
    let high = isNew ? -32768 : highs[this.step]!
    for (let i = from; i < until; i += 1) {
      const sample = samples[i]!
      if (sample < low) low = sample
      if (sample > high) high = sample
    }
    lows[this.step] = low
    highs[this.step] = high
  }

  private nextStep(): void {
    this.filled = 0
    this.step += 1
    if (this.step < MAX_STEPS) return
    const half = MAX_STEPS / 2
    this.low.forEach((low, channel) => {
      const high = this.high[channel]!
      for (let i = 0; i < half; i += 1) {
        low[i] = Math.min(low[2 * i]!, low[2 * i + 1]!)
        high[i] = Math.max(high[2 * i]!, high[2 * i + 1]!)
      }
    })
    this.step = half
    this.stepFrames *= 2
  }

  private addSilence(block: PcmBlock, frames: number): void {
    for (let from = 0; from < frames;) {
      const until = Math.min(frames, from + this.windowFrames - this.windowFilled)
      if (this.isQuiet) this.isQuiet = block.every((samples) => isQuiet(samples, from, until))
      this.windowFilled += until - from
      from = until
      if (this.windowFilled === this.windowFrames) this.endWindow()
    }
  }

  private endWindow(): void {
    if (this.isQuiet && this.quietFrom < 0) this.quietFrom = this.window
    if (!this.isQuiet) this.endSilence(this.window * this.windowFrames)
    this.window += 1
    this.windowFilled = 0
    this.isQuiet = true
  }

  private endSilence(untilFrame: number): void {
    const from = this.quietFrom * this.windowFrames
    if (this.quietFrom >= 0 && untilFrame - from >= LEAST_SILENCE_WINDOWS * this.windowFrames) {
      this.silences.push({ from: lengthOf(from, this.rate), until: lengthOf(untilFrame, this.rate) })
    }
    this.quietFrom = -1
  }
}

function isQuiet(samples: Int16Array, from: number, until: number): boolean {
  for (let i = from; i < until; i += 1) {
    const sample = samples[i]!
    if (sample > SILENCE_LEVEL || sample < -SILENCE_LEVEL) return false
  }
  return true
}

const toPeak = (sample: number): number =>
  Math.max(-127, Math.min(127, Math.round((sample * 127) / 32767))) | 0
