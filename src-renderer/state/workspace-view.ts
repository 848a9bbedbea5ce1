import type { ListMemory, ListState } from '@shared/model/view'
import { call } from '../api/client'
import { reportFailure } from './failure'
import { swapFilter, type FilterState } from './filter'
import { applyColumns, noteGridStatus } from './grid-view'
import { currentListState, currentViewId, listKey, noteViewId, PLAIN_LIST } from './list-state'
import { clearSelection } from './selection'
import { createStore, useStore } from './store'

interface LeftList {
  readonly filter: FilterState
  readonly state: ListState
  readonly viewId: number | null
}

type Remembered = NonNullable<ListMemory['last']>

/** Lists of workspaces that were open in this window, with what undo knows of them. */
const left = new Map<string, LeftList>()
let current: string | null = null
let told = ''
let isLeaving = false

const readyStore = createStore<string | null>(null)

/** The workspace whose list stands as it was left; null while it is fetched. Before that no calls are asked for. */
export const useReadyWorkspace = (): string | null => useStore(readyStore)
/** The same, outside React. */
export const readyWorkspace = (): string | null => readyStore.get()

const keyOf = (last: Remembered): string => JSON.stringify([last.viewId, listKey(last)])

function put(filter: FilterState, { sort, columns }: ListState, viewId: number | null): void {
  swapFilter(filter)
  clearSelection()
  noteGridStatus({ sort, total: null, filtered: null })
  applyColumns(columns)
  noteViewId(viewId)
}

const remembered = async (): Promise<ListMemory> => call('views:memory', {})

/**
 * Another workspace is another question: its list is as it was left, in this window or before its start, or shows all
 * calls. Entering the one that is shown changes nothing. A memory that cannot be read is said, and costs no more.
 */
export async function enterWorkspace(id: string, memoryOf = remembered): Promise<void> {
  if (id === current) return
  const before = currentListState()
  const former = swapFilter()
  if (current !== null) left.set(current, { filter: former, state: before, viewId: currentViewId() })
  current = id
  isLeaving = false
  readyStore.set(null)
  const known = left.get(id)
  put(known?.filter ?? plain(PLAIN_LIST), known?.state ?? PLAIN_LIST, known?.viewId ?? null)
  if (!known) {
    const last = await memoryOf().then(
      (memory) => memory.last,
      (error: unknown) => {
        reportFailure(error)
        return null
      }
    )
    if (current !== id) return
    if (last) put(plain(last), last, last.viewId)
  }
  told = keyOf({ ...currentListState(), viewId: currentViewId() })
  readyStore.set(id)
}

const plain = ({ filter, period }: ListState): FilterState => ({ filter, period, past: [], future: [] })

/** Tells the host how the list of the shown workspace stands, when it is another than it was told last. */
export async function rememberList(): Promise<void> {
  if (current === null || isLeaving || readyStore.get() !== current) return
  const last: Remembered = { ...currentListState(), viewId: currentViewId() }
  const key = keyOf(last)
  if (key === told) return
  told = key
  await call('views:remember', { workspaceId: current, last })
}

/**
 * Before the host opens another workspace: remembers the list, then nothing more, so that no change of this list gets into
 * the memory of the other workspace. Answers what takes it back when the other one does not open.
 */
export async function leaveWorkspace(): Promise<() => void> {
  await rememberList().catch(reportFailure)
  isLeaving = true
  return () => {
    isLeaving = false
  }
}
