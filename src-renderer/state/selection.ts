import type { CallSelection } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { createStore, useStore } from './store'

/**
 * Which calls are selected, loaded or not. `calls` are chosen one by one; `all` is everything that matches a filter,
 * calls that come later included, but for some. The list clears it when its filter changes, so that nothing is done to
 * calls that are not seen.
 */
export type Selection =
  | { readonly kind: 'calls'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'all'; readonly filter: CallFilter; readonly except: ReadonlySet<number> }

const NOTHING: Selection = { kind: 'calls', ids: new Set() }
const selectionStore = createStore<Selection>(NOTHING)

/** The selection as the list draws it. */
export const useSelection = (): Selection => useStore(selectionStore)
/** The same, outside React. */
export const selectionNow = (): Selection => selectionStore.get()
/** Calls the listener after each change; answers the function that ends it. */
export const onSelection = (listener: () => void): (() => void) => selectionStore.subscribe(listener)

/** True when this call is selected. */
export const isSelected = (id: number, selection = selectionStore.get()): boolean =>
  selection.kind === 'calls' ? selection.ids.has(id) : !selection.except.has(id)

/** How many calls are selected, of `matching` that match the filter. */
export const selectedCount = (selection: Selection, matching: number): number =>
  selection.kind === 'calls' ? selection.ids.size : Math.max(0, matching - selection.except.size)

/** The selection as requests name it; null when nothing is selected. */
export function currentSelection(): CallSelection | null {
  const selection = selectionStore.get()
  if (selection.kind === 'all') return { filter: selection.filter, except: [...selection.except] }
  return selection.ids.size > 0 ? { ids: [...selection.ids] } : null
}

/** The selected calls as a filter of their own; null when nothing is selected. */
export function selectionFilter(): CallFilter | null {
  const selection = currentSelection()
  if (!selection) return null
  if ('ids' in selection) return { ids: selection.ids }
  const { filter, except } = selection
  return except.length === 0 ? filter : { ...filter, noneOf: [...(filter.noneOf ?? []), { ids: except }] }
}

/** Selects these calls and no others; the same ones again change nothing. */
export function selectCalls(ids: Iterable<number>): void {
  const next = new Set(ids)
  selectionStore.set((old) => {
    const isSame =
      old.kind === 'calls' && old.ids.size === next.size && [...next].every((id) => old.ids.has(id))
    return isSame ? old : { kind: 'calls', ids: next }
  })
}

/** Selects these calls beside those that are selected. */
export function selectMore(ids: readonly number[]): void {
  selectionStore.set((old) => {
    if (old.kind === 'calls') return { kind: 'calls', ids: new Set([...old.ids, ...ids]) }
    const more = new Set(ids)
    return { ...old, except: new Set([...old.except].filter((id) => !more.has(id))) }
  })
}

/** Takes a call in, or out when it is in. */
export function toggleCall(id: number): void {
  selectionStore.set((old) => {
    const turned = new Set(old.kind === 'calls' ? old.ids : old.except)
    if (!turned.delete(id)) turned.add(id)
    return old.kind === 'calls' ? { kind: 'calls', ids: turned } : { ...old, except: turned }
  })
}

/** Selects everything that matches a filter. */
export const selectAllOf = (filter: CallFilter): void =>
  selectionStore.set({ kind: 'all', filter, except: new Set() })

/** Selects nothing; answers false when nothing was selected. */
export function clearSelection(): boolean {
  const was = currentSelection() !== null
  if (was) selectionStore.set(NOTHING)
  return was
}
