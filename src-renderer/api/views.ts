import type { ListState, SavedView } from '@shared/model/view'
import { call } from './client'
import { queryClient, useApi } from './queries'

const KEY = ['views:list', {}]
const NONE: readonly SavedView[] = []

/** The saved views of the open workspace in their order; undefined until they are known. */
export const useSavedViews = (): readonly SavedView[] | undefined => useApi('views:list', {}).data

/** The same, outside React; empty until they are known. */
export const currentSavedViews = (): readonly SavedView[] =>
  queryClient.getQueryData<readonly SavedView[]>(KEY) ?? NONE

const reload = (): Promise<void> => queryClient.invalidateQueries({ queryKey: KEY })

/** Saves a list under a name, as a new view without `id`. Throws `name-taken`. */
export async function saveView(view: ListState & { id?: number; name: string }): Promise<SavedView> {
  const saved = await call('views:save', view)
  await reload()
  return saved
}

/** Deletes a view. */
export async function deleteView(id: number): Promise<void> {
  await call('views:delete', { id })
  await reload()
}

/** Puts the views into another order: at once in the window, then at the host. */
export async function orderViews(ids: readonly number[]): Promise<void> {
  queryClient.setQueryData<readonly SavedView[]>(KEY, (views = []) =>
    ids.map((id) => views.find((view) => view.id === id)).filter((view) => view !== undefined)
  )
  try {
    await call('views:order', { ids })
  } finally {
    await reload()
  }
}
