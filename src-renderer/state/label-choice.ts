import type { CallSelection } from '@shared/api/contract'
import { openLayer } from './layers'
import { createStore, useStore } from './store'

const callsStore = createStore<CallSelection>({ ids: [] })

/** The calls whose labels are chosen in the dialog. */
export const useLabelledCalls = (): CallSelection => useStore(callsStore)

/** Opens the choice of labels for calls; an empty selection opens nothing. */
export function openLabelChoice(calls: CallSelection): void {
  if ('ids' in calls && calls.ids.length === 0) return
  callsStore.set(calls)
  openLayer('put-labels')
}
