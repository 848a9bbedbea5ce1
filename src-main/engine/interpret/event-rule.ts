import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { CallDraft } from '../draft/call-draft'

export type ApplyEvent = (call: CallDraft, cel: Cel) => void

/** What an event type does on one side of the call, and the name of that rule. */
export interface EventRule {
  readonly rule: string
  readonly apply: ApplyEvent
}

export type EventRules = ReadonlyMap<string, EventRule>

/** Rules of one side from a plain table; each is named after its section and event type. */
export function eventRules(section: string, table: Readonly<Record<string, ApplyEvent>>): EventRules {
  return new Map(Object.entries(table).map(([name, apply]) => [name, { rule: `${section} ${name}`, apply }]))
}

/** Applies the rule of a row's event type, if there is one. */
export function applyEvent(rules: EventRules, call: CallDraft, cel: Cel): void {
  const rule = rules.get(eventTypeOf(cel))
  if (rule === undefined) return
  call.trace.enter(cel, rule.rule)
  rule.apply(call, cel)
}
