import { useEffect } from 'react'
import { MAX_HISTORY, type ListMemory, type ListState } from '@shared/model/view'
import { call } from '../../api/client'
import { queryClient, useApi } from '../../api/queries'
import { sameFilter } from '../../filter/tidy-filter'
import { setFilter, useListFilter, type ListFilter } from '../../state/filter'
import { currentListState } from '../../state/list-state'
import { readyWorkspace, useReadyWorkspace } from '../../state/workspace-view'

/** A filter that stands so long was meant, not passed through. */
const MEANT_AFTER_MS = 4_000

const KEY = ['views:memory', {}]

const isSame = (a: ListFilter, b: ListFilter): boolean =>
  a.period === b.period && sameFilter(a.filter, b.filter)
const isEmpty = ({ filter, period }: ListFilter): boolean =>
  period === null && Object.keys(filter).length === 0

async function remember(workspaceId: string, list: ListFilter): Promise<void> {
  const { history } = await queryClient.fetchQuery<ListMemory>({
    queryKey: KEY,
    queryFn: () => call('views:memory', {})
  })
  // The memory that was answered is that of another workspace.
  if (readyWorkspace() !== workspaceId) return
  const [newest] = history
  if (newest && isSame(newest, list)) return
  const entry: ListState = { ...currentListState(), ...list, columns: null }
  const next = [entry, ...history.filter((one) => !isSame(one, list))].slice(0, MAX_HISTORY)
  queryClient.setQueryData<ListMemory>(KEY, (old) => old && { ...old, history: next })
  await call('views:remember', { workspaceId, history: next })
}

/** Keeps filters that stand for some seconds, with what undo does not know: those of other days. */
export function useHistoryKeeper(): void {
  const { filter, period } = useListFilter()
  const ready = useReadyWorkspace()
  useEffect(() => {
    if (ready === null || isEmpty({ filter, period })) return
    // What cannot be kept costs no more than a line of the history.
    const timer = setTimeout(
      () => void remember(ready, { filter, period }).catch(() => undefined),
      MEANT_AFTER_MS
    )
    return () => clearTimeout(timer)
  }, [filter, period, ready])
}

/** Earlier filters of this workspace, newest first, without the present one. */
export function useHistory(): readonly ListState[] {
  const present = useListFilter()
  const history = useApi('views:memory', {}).data?.history ?? []
  return history.filter((one) => !isSame(one, present))
}

/** Puts an earlier filter in place; the order of the list stays. */
export const applyEarlier = ({ filter, period }: ListState): void => setFilter(filter, period)
