import { useEffect } from 'react'
import type { JobKind, JobState } from '@shared/model/job'
import { call, listen } from './client'
import { queryClient, useApi } from './queries'

const KEY = ['jobs:list', {}]

const isOver = ({ status }: JobState): boolean =>
  status === 'done' || status === 'failed' || status === 'cancelled'

/** Puts the state of a job into the list. What is over stays over: an answer may come after the push of the end. */
export function noteJob(job: JobState): void {
  queryClient.setQueryData<readonly JobState[]>(KEY, (jobs = []) => {
    // Nobody started it, so nobody has to take it off the list.
    if (job.background && job.status === 'done') return jobs.filter(({ id }) => id !== job.id)
    if (!jobs.some(({ id }) => id === job.id)) return [...jobs, job]
    return jobs.map((old) => (old.id === job.id && !(isOver(old) && !isOver(job)) ? job : old))
  })
  // An answer on its way was asked before: it would take the place of this one.
  if (queryClient.isFetching({ queryKey: KEY }) > 0) void queryClient.invalidateQueries({ queryKey: KEY })
}

/** Puts a job into the list that was just started, unless pushes have told more of it already. */
export function noteStartedJob(job: JobState): void {
  const jobs = queryClient.getQueryData<readonly JobState[]>(KEY) ?? []
  if (!jobs.some(({ id }) => id === job.id)) noteJob(job)
}

/** Follows the progress of jobs as long as the caller is shown. */
export function useJobPushes(): void {
  useEffect(() => listen('job:changed', noteJob), [])
}

/** Jobs of the open workspace, oldest first. */
export const useJobs = (): readonly JobState[] => useApi('jobs:list', {}).data ?? []

/** Asks a job to stop. */
export async function cancelJob(jobId: string): Promise<void> {
  noteJob(await call('jobs:cancel', { jobId }))
}

/** Takes a finished job off the list. */
export async function dismissJob(jobId: string): Promise<void> {
  await call('jobs:dismiss', { jobId })
  queryClient.setQueryData<readonly JobState[]>(KEY, (jobs = []) => jobs.filter(({ id }) => id !== jobId))
}

/** Jobs that are not over. */
export const isActive = ({ status }: JobState): boolean =>
  status === 'waiting' || status === 'running' || status === 'cancelling'

/** Kinds of jobs that only read the workspace. */
const READS: ReadonlySet<JobKind> = new Set(['export', 'report', 'pack'])

/** A job that changes the workspace, or is about to. */
export const isWriting = (job: JobState): boolean => isActive(job) && !READS.has(job.kind)
