import type { CallSelection } from '@shared/api/contract'
import { openLayer } from './layers'
import { createStore, useStore } from './store'

/**
 * The calls that a dialog about recordings was asked for; null: the person says in the dialog whether all that match or
 * those that are selected.
 */
const callsStore = createStore<CallSelection | null>(null)
const savedCallStore = createStore<number | null>(null)

/** The calls that the open dialog about recordings is for. */
export const useRecordingCalls = (): CallSelection | null => useStore(callsStore)

/** Asks how the recordings of calls are to be exported. */
export function openRecordingExport(calls: CallSelection | null = null): void {
  callsStore.set(calls)
  openLayer('export-recordings')
}

/** Asks before copies of recordings that Calltrail made are deleted. */
export function openMediaDeletion(calls: CallSelection | null = null): void {
  callsStore.set(calls)
  openLayer('delete-media')
}

/** The call whose recording the open dialog saves. */
export const useSavedCall = (): number | null => useStore(savedCallStore)

/** Asks in which form the recording of a call is to be saved. */
export function openRecordingSave(callLogId: number): void {
  savedCallStore.set(callLogId)
  openLayer('save-recording')
}
