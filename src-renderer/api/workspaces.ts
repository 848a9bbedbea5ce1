import type { WorkspaceSummary } from '@shared/model/workspace'
import { reportFailure } from '../state/failure'
import { closeGroup, showScreen, type Screen } from '../state/navigation'
import { enterWorkspace } from '../state/workspace-view'
import { call } from './client'
import { queryClient } from './queries'

/** Slow to make: that of another workspace must not stand there meanwhile. */
const REPORTS = ['quality:report', 'diff:summary', 'diff:page', 'skipped-groups:page']

/** Takes over another open workspace: filter, order and data are its own. */
function showWorkspace(summary: WorkspaceSummary): void {
  enterWorkspace(summary.workspace.id)
  closeGroup()
  queryClient.setQueryData(['workspaces:summary', {}], summary)
  for (const report of REPORTS) void queryClient.resetQueries({ queryKey: [report] })
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [method] }) =>
      typeof method === 'string' && !['app:info', 'settings:get', 'workspaces:summary'].includes(method)
  })
}

/** Opens a workspace and shows its calls, or stays on another screen. */
export function openWorkspace(workspaceId: string, screen: Screen = 'calls'): void {
  call('workspaces:open', { workspaceId }).then((summary) => {
    showWorkspace(summary)
    showScreen(screen)
  }, reportFailure)
}

/** Makes an empty workspace and opens it. Throws what the host says. */
export async function createWorkspace(name: string): Promise<void> {
  showWorkspace(await call('workspaces:create', { name }))
}
