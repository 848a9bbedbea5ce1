import type { Cel } from '@shared/model/cel'
import type { Leg } from './call-legs'

/** A stretch of time, microseconds since the epoch. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** When the call rang, and the rows that say so. */
export interface Ringing extends Stretch {
  readonly first: Cel
  /** Null where the answer ended it, or where no row says when it ended. */
  readonly last: Cel | null
}

/**
 * When the call rang: from the start of its first ringing leg to the answer; without an answer, until its last leg stops
 * ringing, so that a voicemail greeting does not count. Legs that start after the answer (a transfer, a consultation) do
 * not count. Local channels count only where there is nothing else. Null when nothing rang.
 */
export function findRinging(legs: Iterable<Leg>, answer: number | null, lastTime: number): Ringing | null {
  let first: Leg | null = null
  let end = 0
  let last: Cel | null = null
  for (const leg of legs) {
    if (answer !== null && leg.start.eventtime >= answer) continue
    if (first === null || (first.local && !leg.local)) {
      first = leg
      end = leg.start.eventtime
      last = null
    }
    if (leg.local !== first.local) continue
    const stopTime = leg.stop?.eventtime ?? lastTime
    if (stopTime < end) continue
    end = stopTime
    last = leg.stop
  }
  if (first === null) return null
  return answer === null
    ? { start: first.start.eventtime, end, first: first.start, last }
    : { start: first.start.eventtime, end: answer, first: first.start, last: null }
}
