import type { CallLog, TrailLeg } from '@shared/model/call-log'

/** Seconds of a stretch of microseconds, to read tests by. */
export function seconds(us: number | null): number | null {
  return us === null ? null : us / 1_000_000
}

/** A trail as text: `ring 1-10, talk 10-20`. */
export function trailText(call: CallLog): string {
  return call.trail
    .map((leg: TrailLeg) => `${leg.kind} ${seconds(leg.startUs)}-${seconds(leg.endUs)}`)
    .join(', ')
}

/** The payload of a HANGUP row. */
export function hangup(cause: number, source = '', dialstatus = ''): string {
  return JSON.stringify({ hangupcause: cause, hangupsource: source, dialstatus })
}

/** HANGUP row of the caller A, for `callerEnd` in front of its end. */
export function callerHangup(cause: number, source = '', dialstatus = ''): string {
  return `HANGUP | 20.1 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${hangup(cause, source, dialstatus)}
    CHAN_END | 20.1 | 1.1 | PJSIP/a-01 | A | 10`
}
