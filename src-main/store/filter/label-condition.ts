import type { CallFilter, LabelFilter } from '@shared/model/call-filter'
import { type LabelDefinition, readLabels } from '../labels'
import type { ReadStore } from '../store'
import { allOf, anyOf, type Condition, not, type Part, part } from './condition'

const CONVERSATIONS = 'conversation_id IN (SELECT conversation_id FROM call_label WHERE label_id = ? AND'

/** Calls that carry a label: put on by hand, or by its rule unless they were taken out of it. */
export function labelledCondition(
  { id, rule }: Pick<LabelDefinition, 'id' | 'rule'>,
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
  const known = readLabels(store)
  const labelled = (label: LabelDefinition): Condition => labelledCondition(label, conditionOf)
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
