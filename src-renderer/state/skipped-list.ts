import type { SkipCode } from '@shared/model/call-log'
import { createStore, useStore } from './store'

/** Which groups without a call log are listed. */
export interface SkippedFilter {
  readonly code: SkipCode | 'all'
  readonly search: string
}

const filterStore = createStore<SkippedFilter>({ code: 'all', search: '' })

/** Which groups are listed. */
export const useSkippedFilter = (): SkippedFilter => useStore(filterStore)
/** Changes which groups are listed. */
export const changeSkippedFilter = (change: Partial<SkippedFilter>): void =>
  filterStore.set((old) => ({ ...old, ...change }))

/** Lists the groups of one code and brings the list into view. */
export function showSkipped(code: SkipCode | 'all'): void {
  filterStore.set({ code, search: '' })
  const list = document.getElementById('skipped-groups')
  list?.scrollIntoView({ block: 'start' })
  list?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
}
