import type { CallMeasures } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../draft/call-draft'
import { readLegs } from './call-legs'
import { type Hangup, readHangup } from './hangup'
import { concludeOutcome } from './outcome'
import { findRinging, type Ringing } from './ringing'
import { drawTrail } from './trail'

/** The measures of a call, and the rows on which they rest. */
export interface Measured {
  readonly measures: CallMeasures
  readonly ringing: Ringing | null
  readonly hangup: Hangup
  readonly callerHangup: Cel | null
}

/**
 * Values beyond the reference: durations, hangup, outcome, trail. They read rows that the interpretation ignores, change
 * nothing in it, and make do with whatever rows a dump has.
 */
export function measureCall(cels: readonly Cel[], caller: string | null, call: CallDraft): Measured {
  const { answer, end } = call.dates.now
  const traits = call.traits.now
  const start = call.dates.now.start ?? cels[0]?.eventtime ?? 0
  const lastTime = end ?? cels.at(-1)?.eventtime ?? start
  const legs = readLegs(cels, caller)
  const ringing = findRinging(legs.legs.values(), answer, lastTime)
  const hangup = readHangup(cels, legs, answer !== null || traits.reachedVoicemail || traits.blocked)
  const measures: CallMeasures = {
    ringDurationUs: ringing === null ? null : ringing.end - ringing.start,
    talkDurationUs: answer === null || end === null ? null : Math.max(0, end - answer),
    totalDurationUs: end === null ? null : Math.max(0, end - start),
    hangupCause: hangup.cause,
    hangupSource: hangup.source,
    hangupInferred: hangup.inferred,
    outcome: concludeOutcome(traits, answer !== null, hangup),
    trail: drawTrail({
      start,
      answer,
      end: lastTime,
      ringing,
      voicemail: call.mailbox?.time ?? null,
      transferTimes: legs.transferTimes
    })
  }
  return { measures, ringing, hangup, callerHangup: legs.callerHangup }
}
