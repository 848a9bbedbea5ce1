import type { AnswerOf } from '@shared/api/contract'
import type { WorkspaceSummary } from '@shared/model/workspace'
import { reportFailure } from '../state/failure'
import { closeGroup, showScreen, type Screen } from '../state/navigation'
import { enterWorkspace, leaveWorkspace } from '../state/workspace-view'
import { call } from './client'
import { currentSummary, queryClient } from './queries'

/**
 * What of another workspace must not stand there meanwhile: slow reports, what people could click on, and what is asked
 * for by the number of a call, which is another call here.
 */
const RESET = [
  'quality:report',
  'diff:summary',
  'diff:page',
  'skipped-groups:page',
  'views:list',
  'labels:list',
  'workspaces:options',
  'call-logs:person',
  'call-logs:detail',
  'call-logs:cels',
  'call-logs:flow',
  'call-logs:why',
  'skipped-groups:detail',
  'skipped-groups:flow',
  'transcripts:get',
  'asterisk-log:lines',
  'comments:list',
  'team:get',
  'recordings:overview',
  'recordings:of-call',
  'recordings:story',
  'recordings:page',
  'recordings:strays',
  'recordings:candidates',
  'recordings:stack',
  'retention:get',
  'retention:preview',
  'retention:forget-preview'
]

/** Takes over another open workspace: filter, order and data are its own. */
function showWorkspace(summary: WorkspaceSummary): void {
  void enterWorkspace(summary.workspace.id)
  closeGroup()
  queryClient.setQueryData(['workspaces:summary', {}], summary)
  for (const method of RESET) void queryClient.resetQueries({ queryKey: [method] })
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [method] }) =>
      typeof method === 'string' && !['app:info', 'settings:get', 'workspaces:summary'].includes(method)
  })
}

async function moveTo(asked: () => Promise<WorkspaceSummary>): Promise<void> {
  const stay = await leaveWorkspace()
  try {
    showWorkspace(await asked())
  } finally {
    stay()
  }
}

/** Opens a workspace and shows its calls, or stays on another screen. */
export function openWorkspace(workspaceId: string, screen: Screen = 'calls'): void {
  moveTo(() => call('workspaces:open', { workspaceId })).then(() => showScreen(screen), reportFailure)
}

/** Makes an empty workspace and opens it. Throws what the host says. */
export const createWorkspace = (name: string): Promise<void> =>
  moveTo(() => call('workspaces:create', { name }))

/** Forgets the open workspace and shows the one that is open then; `name` as the person typed it. Throws what the host says. */
export const forgetOpenWorkspace = (name: string): Promise<void> =>
  moveTo(async () => {
    const id = currentSummary()?.workspace.id
    await call('retention:forget', { tenantUuid: null, name })
    if (id !== undefined) forgetChoices(id)
    return call('workspaces:summary', {})
  })

/** Removes what this browser remembers of a workspace by its id. */
function forgetChoices(workspaceId: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.includes(workspaceId)) localStorage.removeItem(key)
  } catch {
    return // Without storage, nothing is remembered.
  }
}

/** Opens the workspace that an address names and finds its call there. Throws what the host says. */
export async function openLink(link: string): Promise<AnswerOf<'links:open'>> {
  const stay = await leaveWorkspace()
  try {
    const found = await call('links:open', { link })
    if (found.workspaceId !== null && found.workspaceId !== currentSummary()?.workspace.id)
      showWorkspace(await call('workspaces:summary', {}))
    return found
  } finally {
    stay()
  }
}
