import type { SavedView } from '@shared/model/view'
import { currentSavedViews, deleteView, orderViews, saveView } from '../../api/views'
import type { Translate } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { reportFailure } from '../../state/failure'
import { currentListState, currentViewId, noteViewId } from '../../state/list-state'
import { showToast } from '../../state/toast'

/** Saves the present list into a view; the view as it was can be had back. */
export async function saveInto(view: SavedView, text: Translate): Promise<void> {
  await saveView({ ...currentListState(), id: view.id, name: view.name })
  showToast({
    text: text('views.saved', { name: view.name }),
    action: { label: text('common.undo'), run: () => void saveView(view).catch(reportFailure) }
  })
}

/** Deletes a view; undo brings it back to its place. */
export function removeView(view: SavedView, text: Translate): void {
  const order = currentSavedViews().map(({ id }) => id)
  const wasCurrent = currentViewId() === view.id
  const restore = async (): Promise<void> => {
    const { id: _id, ...content } = view
    const { id } = await saveView(content)
    await orderViews(order.map((old) => (old === view.id ? id : old)))
    if (wasCurrent) noteViewId(id)
  }
  deleteView(view.id).then(() => {
    if (wasCurrent) noteViewId(null)
    showToast({
      text: text('views.deleted', { name: view.name }),
      action: { label: text('common.undo'), run: () => void restore().catch(reportFailure) }
    })
  }, reportFailure)
}

/** Puts a view at a place among the others, counted from 0. */
export function moveView(view: SavedView, to: number, text: Translate): void {
  const ids = currentSavedViews().map(({ id }) => id)
  const place = Math.max(0, Math.min(to, ids.length - 1))
  if (ids.indexOf(view.id) === place) return
  orderViews(ids.filter((id) => id !== view.id).toSpliced(place, 0, view.id)).then(
    () => announce(text('views.moved', { name: view.name, place: place + 1, total: ids.length })),
    reportFailure
  )
}
