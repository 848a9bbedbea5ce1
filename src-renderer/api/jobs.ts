import { useEffect } from 'react'
import type { JobState } from '@shared/model/job'
import { call, listen } from './client'
import { queryClient, useApi } from './queries'

const KEY = ['jobs:list', {}]

/** Puts a job into the list, newest state wins. */
export function noteJob(job: JobState): void {
  queryClient.setQueryData<readonly JobState[]>(KEY, (jobs = []) =>
    jobs.some(({ id }) => id === job.id) ? jobs.map((old) => (old.id === job.id ? job : old)) : [...jobs, job]
  )
}

/** Follows the progress of jobs as long as the caller is shown. */
export function useJobPushes(): void {
  useEffect(() => listen('job:changed', noteJob), [])
}

/** Jobs of this installation, oldest first. */
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
