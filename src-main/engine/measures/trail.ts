import type { TrailKind, TrailLeg } from '@shared/model/call-log'
import type { Stretch } from './ringing'

export interface TrailParts {
  readonly start: number
  readonly answer: number | null
  /** End of the call, or the last row's time where it has none. */
  readonly end: number
  readonly ringing: Stretch | null
  /** Start of the voicemail application, null when there was none. */
  readonly voicemail: number | null
  readonly transferTimes: readonly number[]
}

/**
 * The stretches of a call for its trail, as offsets from the start: ringing, then conversation or mailbox, and a tick per
 * transfer. The mailbox begins where the ringing ends, so the dialplan's steps in between leave no hole; after an answer
 * it begins where its application does.
 */
export function drawTrail(parts: TrailParts): readonly TrailLeg[] {
  const { start, answer, end, ringing, voicemail } = parts
  const trail: TrailLeg[] = []
  const add = (kind: TrailKind, from: number, to: number): void => {
    const startUs = clamp(from - start, end - start)
    const endUs = clamp(to - start, end - start)
    if (endUs > startUs || kind === 'transfer') trail.push({ kind, startUs, endUs })
  }
  if (ringing !== null) add('ring', ringing.start, ringing.end)
  if (answer !== null) {
    const mailbox = voicemail !== null && voicemail > answer ? voicemail : end
    add('talk', answer, mailbox)
    add('voicemail', mailbox, end)
  } else if (voicemail !== null) {
    add('voicemail', ringing === null ? voicemail : Math.min(ringing.end, voicemail), end)
  }
  for (const time of parts.transferTimes) add('transfer', time, time)
  return trail
}

function clamp(offset: number, total: number): number {
  return Math.max(0, Math.min(offset, total))
}
