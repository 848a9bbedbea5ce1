import type { WorkspaceOptions } from '@shared/model/workspace-options'
import { call } from './client'
import { noteStartedJob } from './jobs'
import { queryClient, useApi } from './queries'

const KEY = ['workspaces:options', {}]

/** What people said of the open workspace; undefined until it is known. */
export const useWorkspaceOptions = (): WorkspaceOptions | undefined => useApi('workspaces:options', {}).data

/** The same, outside React. */
export const currentWorkspaceOptions = (): WorkspaceOptions | undefined => queryClient.getQueryData(KEY)

/** Changes options of the workspace. Another mapping starts a job, which then stands in the list of jobs. */
export async function changeWorkspaceOptions(change: Partial<WorkspaceOptions>): Promise<void> {
  const { options, job } = await call('workspaces:set-options', change)
  queryClient.setQueryData(KEY, options)
  if (job) noteStartedJob(job)
}
