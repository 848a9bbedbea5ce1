import { AppError } from '@shared/errors/app-error'
import type { CallFilter } from '@shared/model/call-filter'
import type { Label } from '@shared/model/label'
import { nameTaken, sameName } from './names'
import { raiseLabelVersion } from './settings'
import { all, first, run, tuples, type ReadStore, type WriteStore } from './store'

/** A label without the count of its calls. */
export type LabelDefinition = Omit<Label, 'calls'>

/** Conversations that hold a label by hand, and those taken out of its rule. */
export interface HandLabels {
  readonly on: readonly string[]
  readonly off: readonly string[]
}

/** All labels by name. They mean something else whenever `labelVersion` has grown. */
export function readLabels(store: ReadStore): readonly LabelDefinition[] {
  return all<{ id: number; name: string; color: number; rule: string | null }>(
    store,
    'SELECT id, name, color, rule FROM label ORDER BY name COLLATE NOCASE, id'
  ).map(({ rule, ...label }) => ({ ...label, rule: rule === null ? null : (JSON.parse(rule) as CallFilter) }))
}

/** What people said of a label by hand. */
export function handLabels(store: ReadStore, labelId: number): HandLabels {
  const on: string[] = []
  const off: string[] = []
  const query = 'SELECT conversation_id, held FROM call_label WHERE label_id = ?'
  for (const [conversation, held] of tuples<[string, number]>(store, query, labelId))
    (held === 1 ? on : off).push(conversation)
  return { on, off }
}

/** The same as ids of call logs, ascending: what an index that knows no conversations needs. */
export function handLabelledCalls(
  store: ReadStore,
  labelId: number
): { readonly on: readonly number[]; readonly off: readonly number[] } {
  const on: number[] = []
  const off: number[] = []
  // CROSS JOIN keeps SQLite from reading all calls.
  const query = `SELECT c.id, l.held FROM call_label l CROSS JOIN call_log c ON c.conversation_id = l.conversation_id
    WHERE l.label_id = ? ORDER BY c.id`
  for (const [id, held] of tuples<[number, number]>(store, query, labelId)) (held === 1 ? on : off).push(id)
  return { on, off }
}

/**
 * Makes a label, or changes the one with this id. Names differ by more than case; a rule never refers to labels. Throws
 * `name-taken`, `label-not-found`, `invalid-request`. Within the caller's transaction.
 */
export function saveLabel(
  store: WriteStore,
  { id, name, color, rule }: Omit<LabelDefinition, 'id'> & { readonly id?: number }
): LabelDefinition {
  const taken = readLabels(store).find((other) => other.id !== id && sameName(other.name, name))
  if (taken !== undefined) throw nameTaken('label', taken.name)
  if (rule !== null && refersToLabels(rule)) throw circular()
  raiseLabelVersion(store)
  const content = rule === null ? null : JSON.stringify(rule)
  if (id === undefined) {
    run(store, 'INSERT INTO label (name, color, rule) VALUES (?, ?, ?)', name, color, content)
    return {
      id: first<{ id: number }>(store, 'SELECT last_insert_rowid() AS id')?.id ?? 0,
      name,
      color,
      rule
    }
  }
  const query = 'UPDATE label SET name = ?, color = ?, rule = ? WHERE id = ?'
  if (run(store, query, name, color, content, id) === 0) throw labelNotFound(id)
  return { id, name, color, rule }
}

/** Deletes a label; answers what it was put on by hand, for `restoreLabel`. Within the caller's transaction. */
export function deleteLabel(store: WriteStore, { id }: { readonly id: number }): HandLabels {
  const hand = handLabels(store, id)
  run(store, 'DELETE FROM call_label WHERE label_id = ?', id)
  if (run(store, 'DELETE FROM label WHERE id = ?', id) === 0) throw labelNotFound(id)
  raiseLabelVersion(store)
  return hand
}

/**
 * Brings back a deleted label with the conversations that had it. With its id it is the same label again; should the id
 * be taken, it gets a new one. Throws `name-taken`. Within the caller's transaction.
 */
export function restoreLabel(
  store: WriteStore,
  {
    label: { id, ...label },
    on,
    off
  }: { readonly label: Omit<LabelDefinition, 'id'> & { readonly id?: number } } & HandLabels
): LabelDefinition {
  const made = saveLabel(store, label)
  const free = id !== undefined && tuples(store, 'SELECT 1 FROM label WHERE id = ?', id).length === 0
  const back = free ? { ...made, id } : made
  if (free) run(store, 'UPDATE label SET id = ? WHERE id = ?', id, made.id)
  for (const [held, conversations] of [
    [1, on],
    [0, off]
  ] as const) {
    run(
      store,
      'INSERT OR REPLACE INTO call_label (label_id, conversation_id, held) SELECT ?, value, ? FROM json_each(?)',
      back.id,
      held,
      JSON.stringify(conversations)
    )
  }
  return back
}

/** One label. Throws `label-not-found`. */
export function findLabel(store: ReadStore, id: number): LabelDefinition {
  const label = readLabels(store).find((one) => one.id === id)
  if (label === undefined) throw labelNotFound(id)
  return label
}

/** True when a filter or one of its groups names labels. */
function refersToLabels(filter: CallFilter): boolean {
  const groups = [...(filter.allOf ?? []), ...(filter.anyOf ?? []), ...(filter.noneOf ?? [])]
  return filter.labels !== undefined || groups.some(refersToLabels)
}

const labelNotFound = (id: number): AppError =>
  new AppError({
    code: 'label-not-found',
    message: 'This label is no longer there.',
    hint: 'Choose another label, or make it anew.',
    details: { id }
  })

const circular = (): AppError =>
  new AppError({
    code: 'invalid-request',
    message: 'A rule cannot refer to labels.',
    hint: 'Take the condition on labels out of the rule.',
    details: { field: 'rule' }
  })
