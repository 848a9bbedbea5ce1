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
  const callees: string[] = []
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'CHAN_START') continue
    if (caller === null) caller = cel.uniqueid
    else if (!callees.includes(cel.uniqueid)) callees.push(cel.uniqueid)
  }
  if (caller === null) return null
  const isCallee = calleeTest(callees)
  // A caller started twice is its own callee too: its rows are read in both passes.
  const callerIsCallee = isCallee(caller)
  const calleeRows: Cel[] = []
  for (const cel of cels) {
    if (cel.uniqueid === caller) {
      applyEvent(CALLER_RULES, call, cel)
      if (callerIsCallee) calleeRows.push(cel)
    } else if (isCallee(cel.uniqueid)) calleeRows.push(cel)
  }
  for (const cel of calleeRows) applyEvent(CALLEE_RULES, call, cel)
  return caller
}

function calleeTest(callees: readonly string[]): (uniqueid: string) => boolean {
  if (callees.length > 8) {
    const set = new Set(callees)
    return (uniqueid) => set.has(uniqueid)
  }
  return (uniqueid) => callees.includes(uniqueid)
}
