import { allOf, part } from './filter/condition'
import { labelledCondition } from './filter/label-condition'
import { ruleCondition } from './filter-sql'
import { readLabels } from './labels'
import { type ReadStore, tuples } from './store'

/**
 * Ids of the labels of each of these calls, those of rules included, in order of their ids; calls without any are not
 * there.
 */
export function labelsOfCalls(
  store: ReadStore,
  ids: readonly number[]
): ReadonlyMap<number, readonly number[]> {
  const labels = new Map<number, number[]>()
  const rules = [...readLabels(store)].sort((a, b) => a.id - b.id)
  if (rules.length === 0 || ids.length === 0) return labels
  const given = part('id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
  for (const label of rules) {
    const { sql, values } = allOf([given, labelledCondition(label, (rule) => ruleCondition(store, rule))])
    for (const [id] of tuples<[number]>(store, `SELECT id FROM call_log WHERE ${sql}`, ...values)) {
      const known = labels.get(id)
      if (known === undefined) labels.set(id, [label.id])
      else known.push(label.id)
    }
  }
  return labels
}
