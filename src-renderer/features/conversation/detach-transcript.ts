import { call } from '../../api/client'
import { currentSummary, queryClient } from '../../api/queries'
import { reportFailure } from '../../state/failure'
import { createStore, useStore } from '../../state/store'

/** As long as the toast offers to undo; a window that is closed before loses nothing. */
const KEPT_MS = 6000

const leavingStore = createStore<ReadonlyMap<string, ReturnType<typeof setTimeout>>>(new Map())
const keyOf = (callLogId: number, recordingUuid: string | null): string =>
  `${callLogId} ${recordingUuid ?? ''}`

/** Transcripts that are about to be taken off, by call and recording; they are not shown any more. */
export const useLeaving = (): ReadonlyMap<string, unknown> => useStore(leavingStore)

function forget(key: string): void {
  leavingStore.set((old) => new Map([...old].filter(([other]) => other !== key)))
}

/**
 * Takes a transcript off, so that it can be had back until then: the host would have to be given its file again. Where
 * another workspace was opened meanwhile, it stays: there, the call's number is that of another call.
 */
export function detachSoon(callLogId: number, recordingUuid: string | null): void {
  const key = keyOf(callLogId, recordingUuid)
  clearTimeout(leavingStore.get().get(key))
  const workspaceId = currentSummary()?.workspace.id
  const timer = setTimeout(() => {
    if (currentSummary()?.workspace.id !== workspaceId) return forget(key)
    call('transcripts:detach', { callLogId, recordingUuid })
      .then(() => queryClient.invalidateQueries({ queryKey: ['transcripts:get'] }))
      .catch(reportFailure)
      .finally(() => forget(key))
  }, KEPT_MS)
  leavingStore.set((old) => new Map(old).set(key, timer))
}

/** Leaves a transcript where it is. */
export function keepAttached(callLogId: number, recordingUuid: string | null): void {
  const key = keyOf(callLogId, recordingUuid)
  clearTimeout(leavingStore.get().get(key))
  forget(key)
}
