import { AppError } from '@shared/errors/app-error'
import type { ListState, SavedView } from '@shared/model/view'
import { nameTaken, sameName } from './names'
import { all, run, tuples, type ReadStore, type WriteStore } from './store'

/** The saved views of the workspace in their order. */
export function listViews(store: ReadStore): readonly SavedView[] {
  return all<{ id: number; name: string; content: string }>(
    store,
    'SELECT id, name, content FROM saved_view ORDER BY position, id'
  ).map(({ id, name, content }) => ({ ...(JSON.parse(content) as ListState), id, name }))
}

/**
 * Saves a list under a name: the view with this id, or a new one at the end. Names differ by more than case. Throws
 * `name-taken` and `view-not-found`. Within the caller's transaction.
 */
export function saveView(
  store: WriteStore,
  { id, name, filter, period, sort, columns }: ListState & { readonly id?: number; readonly name: string }
): SavedView {
  const views = tuples<[number, string]>(store, 'SELECT id, name FROM saved_view')
  const taken = views.find(([otherId, other]) => otherId !== id && sameName(other, name))
  if (taken !== undefined) throw nameTaken('view', taken[1])
  const state: ListState = { filter, period, sort, columns }
  const content = JSON.stringify(state)
  if (id === undefined) {
    run(
      store,
      `INSERT INTO saved_view (position, name, content)
       VALUES ((SELECT coalesce(max(position), 0) + 1 FROM saved_view), ?, ?)`,
      name,
      content
    )
    const [row] = tuples<[number]>(store, 'SELECT last_insert_rowid()')
    return { ...state, id: row?.[0] ?? 0, name }
  }
  if (run(store, 'UPDATE saved_view SET name = ?, content = ? WHERE id = ?', name, content, id) === 0)
    throw viewNotFound(id)
  return { ...state, id, name }
}

/** Deletes a view. Throws `view-not-found`. Within the caller's transaction. */
export function deleteView(store: WriteStore, { id }: { readonly id: number }): null {
  if (run(store, 'DELETE FROM saved_view WHERE id = ?', id) === 0) throw viewNotFound(id)
  return null
}

/** Puts the views into the order of their ids; those not named come after them. Within the caller's transaction. */
export function orderViews(store: WriteStore, { ids }: { readonly ids: readonly number[] }): null {
  const before = tuples<[number]>(store, 'SELECT id FROM saved_view ORDER BY position, id').map(([id]) => id)
  const known = new Set(before)
  const order = new Set([...ids.filter((id) => known.has(id)), ...before])
  let position = 0
  for (const id of order) run(store, 'UPDATE saved_view SET position = ? WHERE id = ?', (position += 1), id)
  return null
}

const viewNotFound = (id: number): AppError =>
  new AppError({
    code: 'view-not-found',
    message: 'This view is no longer there.',
    hint: 'Save the list as a new view.',
    details: { id }
  })
