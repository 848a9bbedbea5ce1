import { createContext, useContext, useMemo } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { changeFilter, useFilter } from '../state/filter'

/** The filter that an editor changes: that of the list, or a group in it. */
export interface FilterScope {
  readonly filter: CallFilter
  /** Changes parts; `undefined` removes a part. */
  readonly change: (change: Partial<CallFilter>) => void
  /** What holds around a group, so that counts beside its values are true; null for the filter of the list. */
  readonly around: CallFilter | null
}

const ScopeContext = createContext<FilterScope | null>(null)

/** Gives the editors below it another filter than that of the list. */
export const FilterScopeProvider = ScopeContext.Provider

/** The filter that editors here change. */
export function useFilterScope(): FilterScope {
  const scope = useContext(ScopeContext)
  const filter = useFilter()
  const list = useMemo<FilterScope>(() => ({ filter, change: changeFilter, around: null }), [filter])
  return scope ?? list
}

/** A filter of this scope as calls are counted by it: what holds around it holds too. */
export function countedFilter(filter: CallFilter, { around }: FilterScope): CallFilter {
  if (around === null || Object.keys(around).length === 0) return filter
  return { ...filter, allOf: [...(filter.allOf ?? []), around] }
}
