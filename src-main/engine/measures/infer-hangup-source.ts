import type { HangupSource } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { CallLegs } from './call-legs'

export interface HangupHints {
  readonly dialstatus: string
  /** Somebody or a mailbox took the call. */
  readonly taken: boolean
}

export interface InferredSource {
  readonly source: HangupSource | null
  /** Rows whose order decides. */
  readonly rows: readonly Cel[]
}

/**
 * Who ended the call where no row says so. A conversation: whose channel left its last bridge first, else ended first.
 * A call that nobody took: the dial result tells a caller who gave up from a dial that ended by itself. Null when
 * nothing speaks for anyone.
 */
export function inferHangupSource(cels: readonly Cel[], legs: CallLegs, hints: HangupHints): InferredSource {
  if (!hints.taken) {
    const rows = legs.callerHangup === null ? [] : [legs.callerHangup]
    return { source: inferUnanswered(hints.dialstatus), rows }
  }
  const leaving = firstToGo(cels, legs, ['BRIDGE_EXIT', 'BRIDGE_END'])
  return leaving.source === null ? firstToGo(cels, legs, ['HANGUP', 'CHAN_END']) : leaving
}

function inferUnanswered(dialstatus: string): HangupSource | null {
  if (dialstatus === '') return null
  return dialstatus === 'CANCEL' ? 'caller' : 'system'
}

/**
 * Compares the caller's last row of these types with that of the other channels, by place, as rows of one hang-up often
 * share one time. Without such a row of another channel (conference, voicemail) the caller is the one who left.
 */
function firstToGo(
  cels: readonly Cel[],
  { caller, legs }: CallLegs,
  types: readonly string[]
): InferredSource {
  let callerAt = -1
  let otherAt = -1
  cels.forEach((cel, at) => {
    if (!types.includes(eventTypeOf(cel))) return
    if (cel.uniqueid === caller) callerAt = at
    else if (legs.get(cel.uniqueid)?.local === false) otherAt = at
  })
  const rows = [cels[callerAt], cels[otherAt]].filter((cel) => cel !== undefined)
  if (callerAt < 0) return { source: null, rows: [] }
  return { source: otherAt < 0 || callerAt < otherAt ? 'caller' : 'callee', rows }
}
