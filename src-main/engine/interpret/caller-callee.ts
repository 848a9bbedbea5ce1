import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { CallDraft } from '../draft/call-draft'
import { CALLEE_RULES } from './callee/callee-rules'
import { CALLER_RULES } from './caller/caller-rules'
import { applyEvent } from './event-rule'

/**
 * The standard interpreter (5.2): the first channel started is the caller, all others are callees. All rows of the
 * caller are read first, then those of all callees, so that a callee's event, however early, meets the state left by
 * the end of the caller. Rows of channels without CHAN_START are not read. Returns the caller's uniqueid.
 */
export function interpretCallerAndCallees(call: CallDraft, cels: readonly Cel[]): string | null {
  let caller: string | null = null
  const callees = new ChannelSet()
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'CHAN_START') continue
    if (caller === null) caller = cel.uniqueid
    else callees.add(cel.uniqueid)
  }
  if (caller === null) return null
  // A caller started twice is its own callee too: its rows are read in both passes.
  const callerIsCallee = callees.has(caller)
  const calleeRows: Cel[] = []
  for (const cel of cels) {
    if (cel.uniqueid === caller) {
      applyEvent(CALLER_RULES, call, cel)
      if (callerIsCallee) calleeRows.push(cel)
    } else if (callees.has(cel.uniqueid)) calleeRows.push(cel)
  }
  for (const cel of calleeRows) applyEvent(CALLEE_RULES, call, cel)
  return caller
}

/** A few uniqueids in a list, which is faster than a set; a set once there are many. */
class ChannelSet {
  private readonly few: string[] = []
  private many: Set<string> | null = null

  add(uniqueid: string): void {
    if (this.has(uniqueid)) return
    if (this.many !== null) this.many.add(uniqueid)
    else if (this.few.push(uniqueid) > 8) this.many = new Set(this.few)
  }

  has(uniqueid: string): boolean {
    return this.many === null ? this.few.includes(uniqueid) : this.many.has(uniqueid)
  }
}
