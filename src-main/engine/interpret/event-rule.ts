import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { RuleId } from '@shared/rules/rule-id'
import type { CallDraft } from '../draft/call-draft'

export type ApplyEvent = (call: CallDraft, cel: Cel) => void

/** What an event type does on one side of the call, and the name of that rule. */
export interface EventRule {
  readonly rule: RuleId
  readonly apply: ApplyEvent
}

export type EventRules = ReadonlyMap<string, EventRule>

type NamesOf<S extends string, R = RuleId> = R extends `${S} ${infer Name}` ? Name : never

/** Rules of one side from a plain table of all its rules; each is named after its section and event type. */
export function eventRules<S extends '5.3' | '5.4'>(
  section: S,
  table: Readonly<Record<NamesOf<S>, ApplyEvent>>
): EventRules {
  const names = Object.entries(table) as [string, ApplyEvent][]
  return new Map(names.map(([name, apply]) => [name, { rule: `${section} ${name}` as RuleId, apply }]))
}

/** Applies the rule of a row's event type, if there is one. */
export function applyEvent(rules: EventRules, call: CallDraft, cel: Cel): void {
  const rule = rules.get(eventTypeOf(cel))
  if (rule === undefined) return
  call.trace.enter(cel, rule.rule)
  rule.apply(call, cel)
}
