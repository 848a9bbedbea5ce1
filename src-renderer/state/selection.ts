import type { CallSelection } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { createStore, useStore } from './store'

/** A list as it stood: the id of the newest call of all then, and how many calls it held. */
export interface SeenList {
  readonly newest: number
  readonly count: number
}

/** Everything that a list held, but for some; calls of later ids are in it only where they were taken in by themselves. */
interface AllOfList {
  readonly kind: 'all'
  readonly filter: CallFilter
  readonly seen: SeenList
  /** Calls came since: the filter alone says too much. */
  readonly isPassed: boolean
  readonly except: ReadonlySet<number>
  readonly also: ReadonlySet<number>
}

/**
 * Which calls are selected, loaded or not. `calls` are chosen one by one; `all` is everything that the list held when it
 * was selected. The list clears it when its filter changes. Nothing is done to calls that nobody saw.
 */
export type Selection = { readonly kind: 'calls'; readonly ids: ReadonlySet<number> } | AllOfList

const NOTHING: Selection = { kind: 'calls', ids: new Set() }
const selectionStore = createStore<Selection>(NOTHING)

/** The selection as the list draws it. */
export const useSelection = (): Selection => useStore(selectionStore)
/** The same, outside React. */
export const selectionNow = (): Selection => selectionStore.get()
/** Calls the listener after each change; answers the function that ends it. */
export const onSelection = (listener: () => void): (() => void) => selectionStore.subscribe(listener)

/** True when this call is selected. */
export function isSelected(id: number, selection = selectionStore.get()): boolean {
  if (selection.kind === 'calls') return selection.ids.has(id)
  return id > selection.seen.newest ? selection.also.has(id) : !selection.except.has(id)
}

/** How many calls are selected. */
export const selectedCount = (selection: Selection): number =>
  selection.kind === 'calls'
    ? selection.ids.size
    : Math.max(0, selection.seen.count - selection.except.size) + selection.also.size

/** The filter without calls that came after one: their ids are greater. */
export const withoutLater = (filter: CallFilter, newest: number): CallFilter => ({
  ...filter,
  noneOf: [...(filter.noneOf ?? []), { fromId: newest + 1 }]
})

/** The calls of everything that was selected, those that were taken out included. */
export function filterOf({ filter, seen, isPassed, also }: AllOfList): CallFilter {
  const held = isPassed ? withoutLater(filter, seen.newest) : filter
  return also.size === 0 ? held : { anyOf: [held, { ids: [...also] }] }
}

/** The selection as requests name it; null when nothing is selected. */
export function currentSelection(): CallSelection | null {
  const selection = selectionStore.get()
  if (selection.kind === 'all') return { filter: filterOf(selection), except: [...selection.except] }
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
    return {
      ...old,
      except: new Set([...old.except].filter((id) => !more.has(id))),
      also: new Set([...old.also, ...ids.filter((id) => id > old.seen.newest)])
    }
  })
}

/** Takes a call in, or out when it is in. */
export function toggleCall(id: number): void {
  selectionStore.set((old) => {
    const isLater = old.kind === 'all' && id > old.seen.newest
    const turned = new Set(old.kind === 'calls' ? old.ids : isLater ? old.also : old.except)
    if (!turned.delete(id)) turned.add(id)
    if (old.kind === 'calls') return { kind: 'calls', ids: turned }
    return isLater ? { ...old, also: turned } : { ...old, except: turned }
  })
}

/** Selects everything that a list of these calls holds; `isPassed` where calls may have come since it was opened. */
export const selectAllOf = (filter: CallFilter, seen: SeenList, isPassed = false): void =>
  selectionStore.set({ kind: 'all', filter, seen, isPassed, except: new Set(), also: new Set() })

/** Says that calls may have come since everything was selected: they do not belong to it. */
export function passSelection(): void {
  selectionStore.set((old) => (old.kind === 'all' && !old.isPassed ? { ...old, isPassed: true } : old))
}

/** Selects nothing; answers false when nothing was selected. */
export function clearSelection(): boolean {
  const was = currentSelection() !== null
  if (was) selectionStore.set(NOTHING)
  return was
}
