import type { SavedView } from '@shared/model/view'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { noteViewId } from '../../state/list-state'
import { openRenameView, openSaveView, showView } from '../../state/saved-views'
import { moveView, removeView, saveInto } from './view-changes'

interface Standing {
  /** Place in the list, from 0. */
  readonly index: number
  readonly total: number
  readonly isCurrent: boolean
  readonly isChanged: boolean
}

interface Entry {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** What can be done with a list that differs from its view. */
export function useChangeEntries(view: SavedView | null): readonly Entry[] {
  const text = useText()
  if (!view) return []
  return [
    {
      id: 'save',
      label: text('views.saveChanges'),
      run: () => void saveInto(view, text).catch(reportFailure)
    },
    { id: 'save-as', label: text('views.saveAs'), keys: 'Ctrl+S', run: openSaveView },
    { id: 'revert', label: text('views.revert'), run: () => showView(view) }
  ]
}

/** The actions of a view, in the rail. */
export function useViewEntries(
  view: SavedView,
  { index, total, isCurrent, isChanged }: Standing
): readonly Entry[] {
  const text = useText()
  const changes = useChangeEntries(isCurrent && isChanged ? view : null)
  return [
    ...changes,
    ...(isCurrent ? [{ id: 'leave', label: text('views.leave'), run: () => noteViewId(null) }] : []),
    { id: 'rename', label: text('views.rename'), run: () => openRenameView(view.id) },
    {
      id: 'up',
      label: text('views.moveUp'),
      keys: 'Ctrl+Shift+↑',
      disabled: index === 0,
      run: () => moveView(view, index - 1, text)
    },
    {
      id: 'down',
      label: text('views.moveDown'),
      keys: 'Ctrl+Shift+↓',
      disabled: index === total - 1,
      run: () => moveView(view, index + 1, text)
    },
    { id: 'delete', label: text('views.delete'), keys: 'Del', run: () => removeView(view, text) }
  ]
}
