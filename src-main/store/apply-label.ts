import type { CallSelection } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { filterCondition } from './filter-sql'
import { findLabel, type LabelDefinition } from './labels'
import { raiseLabelVersion } from './settings'
import { prepare, run, tuples, type ReadStore, type WriteStore } from './store'

/** Conversations written at once, as one bound list. */
const AT_ONCE = 20_000

/**
 * Puts a label on the conversations of the chosen calls or takes it off; how many calls changed. Calls that the rule
 * marks anyway are left to the rule. `seen` is the workspace as the person sees it: it differs from `store` while a job
 * holds calls back in its transaction. Within the caller's transaction. Throws `label-not-found`.
 */
export function applyLabel(
  store: WriteStore,
  { labelId, on, calls }: { readonly labelId: number; readonly on: boolean; readonly calls: CallSelection },
  seen: ReadStore = store
): { readonly changed: number } {
  const label = findLabel(store, labelId)
  const marked = byRule(seen, label)
  const held = new Map(
    tuples<[string, number]>(
      store,
      'SELECT conversation_id, held FROM call_label WHERE label_id = ?',
      labelId
    ).map(([conversation, hand]) => [conversation, hand === 1])
  )
  const { from, sql, values } = filterCondition(seen, filterOf(calls))
  // One by one: a selection may be all calls.
  const chosen = prepare(seen, `SELECT id, conversation_id FROM ${from} WHERE ${sql}`)
    .raw(true)
    .iterate(...values) as IterableIterator<[number, string]>
  const conversations = new Set<string>()
  let changed = 0
  for (const [id, conversation] of chosen) {
    if ((held.get(conversation) ?? marked.has(id)) === on) continue
    changed += 1
    conversations.add(conversation)
  }
  write(store, label, on, [...conversations])
  if (changed > 0) raiseLabelVersion(store)
  return { changed }
}

function byRule(store: ReadStore, { rule }: LabelDefinition): ReadonlySet<number> {
  if (rule === null) return new Set()
  const { from, sql, values } = filterCondition(store, rule)
  return new Set(tuples<[number]>(store, `SELECT id FROM ${from} WHERE ${sql}`, ...values).map(([id]) => id))
}

/** A group of its own for the filter: the ids left out are no part of it. */
const filterOf = (calls: CallSelection): CallFilter =>
  'ids' in calls ? { ids: calls.ids } : { allOf: [calls.filter], noneOf: [{ ids: calls.except }] }

function write(
  store: WriteStore,
  { id, rule }: LabelDefinition,
  on: boolean,
  conversations: readonly string[]
): void {
  const query =
    on || rule !== null
      ? `INSERT OR REPLACE INTO call_label (label_id, conversation_id, held)
         SELECT ?, value, ${on ? 1 : 0} FROM json_each(?)`
      : 'DELETE FROM call_label WHERE label_id = ? AND conversation_id IN (SELECT value FROM json_each(?))'
  for (let at = 0; at < conversations.length; at += AT_ONCE)
    run(store, query, id, JSON.stringify(conversations.slice(at, at + AT_ONCE)))
}
