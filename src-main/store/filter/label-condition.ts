import type { CallFilter, LabelFilter } from '@shared/model/call-filter'
import { all, type ReadStore } from '../store'
import { allOf, anyOf, type Condition, not, type Part, part } from './condition'

/** A label with its rule, as far as conditions need it. */
export interface LabelRule {
  readonly id: number
  readonly name: string
  readonly rule: CallFilter | null
}

/** All labels of the workspace by id. */
export function labelRules(store: ReadStore): readonly LabelRule[] {
  return all<{ id: number; name: string; rule: string | null }>(
    store,
    'SELECT id, name, rule FROM label ORDER BY id'
  ).map(({ id, name, rule }) => ({
    id,
    name,
    rule: rule === null ? null : (JSON.parse(rule) as CallFilter)
  }))
}

const CONVERSATIONS = 'conversation_id IN (SELECT conversation_id FROM call_label WHERE label_id = ? AND'

/** Calls that carry a label: put on by hand, or by its rule unless they were taken out of it. */
export function labelledCondition(
  { id, rule }: LabelRule,
  conditionOf: (rule: CallFilter) => Condition
): Condition {
  const byHand = part(`${CONVERSATIONS} held)`, id)
  if (rule === null) return byHand
  const byRule = allOf([conditionOf(rule), not(part(`${CONVERSATIONS} NOT held)`, id))])
  return anyOf([byHand, byRule])
}

/** Labels as a condition; no values are no condition, and a label that is not there is on no call. */
export function labelCondition(
  store: ReadStore,
  labels: LabelFilter | undefined,
  conditionOf: (rule: CallFilter) => Condition
): Part {
  if (labels === undefined) return null
  const known = labelRules(store)
  const labelled = (label: LabelRule): Condition => labelledCondition(label, conditionOf)
  if (labels.mode === 'unlabelled') return known.length === 0 ? null : not(anyOf(known.map(labelled)))
  if (labels.values.length === 0) return null
  const chosen = [...new Set(labels.values)].map((value) => {
    const label = known.find(({ id }) => id === value)
    return label === undefined ? anyOf([]) : labelled(label)
  })
  switch (labels.mode) {
    case 'any':
      return anyOf(chosen)
    case 'all':
      return allOf(chosen)
    case 'none':
      return not(anyOf(chosen))
  }
}
