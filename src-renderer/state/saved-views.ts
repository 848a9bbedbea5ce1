import type { SavedView } from '@shared/model/view'
import { openLayer } from './layers'
import { applyListState, noteViewId } from './list-state'
import { showScreen } from './navigation'
import { createStore, useStore } from './store'

const renamedStore = createStore<number | null>(null)

/** Id of the view that the dialog renames. */
export const useRenamedView = (): number | null => useStore(renamedStore)

/** Shows the list of a view. */
export function showView(view: SavedView): void {
  applyListState(view)
  noteViewId(view.id)
  showScreen('calls')
}

/** Opens the dialog that saves the present list as a view, or into the view that it was taken from. */
export const openSaveView = (): void => openLayer('save-view')

/** Opens the dialog that renames a view. */
export function openRenameView(id: number): void {
  renamedStore.set(id)
  openLayer('rename-view')
}
