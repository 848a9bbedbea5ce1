import { openLayer } from './layers'
import { createStore, useStore } from './store'

const callStore = createStore<number | null>(null)

/** The call that the open dialog exports, by its id. */
export const useExportedCall = (): number | null => useStore(callStore)

/** Asks in which form one call is to be exported. */
export function openCallExport(callLogId: number): void {
  callStore.set(callLogId)
  openLayer('export-call')
}
