import { useMemo } from 'react'
import type { SavedView } from '@shared/model/view'
import { useSavedViews } from '../../api/views'
import { listKey, useCurrentViewId, useListState } from '../../state/list-state'

/** The view that the list was taken from, and whether the list differs from it; null when it is from none. */
export function useViewState(): { readonly view: SavedView; readonly isChanged: boolean } | null {
  const id = useCurrentViewId()
  const view = useSavedViews()?.find((saved) => saved.id === id)
  const list = useListState()
  return useMemo(() => (view ? { view, isChanged: listKey(view) !== listKey(list) } : null), [view, list])
}
