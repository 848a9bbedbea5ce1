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
export function findRinging(legs: readonly Leg[], answer: number | null, lastTime: number): Stretch | null {
  const beforeAnswer = answer === null ? legs : legs.filter((leg) => leg.startTime < answer)
  const phones = beforeAnswer.filter((leg) => !leg.local)
  const ringing = phones.length > 0 ? phones : beforeAnswer
  const [first] = ringing
  if (first === undefined) return null
  if (answer !== null) return { start: first.startTime, end: answer }
  let end = first.startTime
  for (const leg of ringing) end = Math.max(end, leg.stopTime ?? lastTime)
  return { start: first.startTime, end }
}
