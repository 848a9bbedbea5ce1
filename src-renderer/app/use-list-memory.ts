import { useEffect } from 'react'
import { useSummary } from '../api/queries'
import { reportFailure } from '../state/failure'
import { useCurrentViewId, useListState } from '../state/list-state'
import { enterWorkspace, rememberList, useReadyWorkspace } from '../state/workspace-view'

/** Long enough that typing is remembered once. */
const PAUSE_MS = 400

const remember = (): void => void rememberList().catch(reportFailure)

/**
 * Brings back the list of the open workspace as it was left, and remembers each change of it. Answers true as soon as
 * the list stands, so that nothing is asked for that is thrown away at once.
 */
export function useListMemory(): boolean {
  const workspaceId = useSummary()?.workspace.id
  const ready = useReadyWorkspace()
  const list = useListState()
  const viewId = useCurrentViewId()
  useEffect(() => {
    if (workspaceId !== undefined) void enterWorkspace(workspaceId)
  }, [workspaceId])
  useEffect(() => {
    const timer = setTimeout(remember, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [list, viewId, ready])
  useEffect(() => {
    // The last moment in which a closing window may still say something.
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') remember()
    }
    document.addEventListener('visibilitychange', onHide)
    return () => document.removeEventListener('visibilitychange', onHide)
  }, [])
  return workspaceId !== undefined && ready === workspaceId
}
