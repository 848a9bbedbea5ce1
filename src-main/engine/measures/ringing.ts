import type { Leg } from './call-legs'

/** A stretch of time, microseconds since the epoch. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * When the call rang: from the start of its first ringing leg to the answer; without an answer, until its last leg stops
 * ringing, so that a voicemail greeting does not count. Legs that start after the answer (a transfer, a consultation) do
 * not count. Local channels count only where there is nothing else. Null when nothing rang.
 */
export function findRinging(legs: Iterable<Leg>, answer: number | null, lastTime: number): Stretch | null {
  let first: Leg | null = null
  let end = 0
  for (const leg of legs) {
    if (answer !== null && leg.startTime >= answer) continue
    if (first === null || (first.local && !leg.local)) {
      first = leg
      end = leg.startTime
    }
    if (leg.local === first.local) end = Math.max(end, leg.stopTime ?? lastTime)
  }
  return first === null ? null : { start: first.startTime, end: answer ?? end }
}
