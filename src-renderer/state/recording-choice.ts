import type { CallSelection } from '@shared/api/contract'
import { openLayer } from './layers'
import { createStore, useStore } from './store'

/** A recording to be saved, or any of a call. */
export interface SavedRecording {
  readonly callLogId: number
  readonly uuid: string | null
}

/**
 * The calls that a dialog about recordings was asked for; null: the person says in the dialog whether all that match or
 * those that are selected.
 */
const callsStore = createStore<CallSelection | null>(null)
const savedStore = createStore<SavedRecording | null>(null)

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

/** The call whose recording the open dialog saves, and which of its recordings was meant. */
export const useSavedRecording = (): SavedRecording | null => useStore(savedStore)

/** Asks in which form a recording of a call is to be saved; without `uuid` also which one. */
export function openRecordingSave(callLogId: number, uuid: string | null = null): void {
  savedStore.set({ callLogId, uuid })
  openLayer('save-recording')
}
