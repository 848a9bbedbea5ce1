import type { Retention } from '@shared/model/retention'
import { call } from './client'
import { noteStartedJob } from './jobs'
import { queryClient } from './queries'

/** Days changed here or elsewhere: what they are, and what a purge would take, is asked anew. */
export function noteRetentionChange(): void {
  for (const method of ['retention:get', 'retention:preview'])
    void queryClient.invalidateQueries({ queryKey: [method] })
}

/** Replaces the days that are kept. */
export async function saveRetention(retention: Retention): Promise<void> {
  queryClient.setQueryData(['retention:get', {}], await call('retention:set', retention))
  noteRetentionChange()
}

/** Starts the purge, which then stands in the list of jobs. */
export async function startPurge(): Promise<void> {
  noteStartedJob(await call('retention:purge', {}))
}

/** Starts forgetting a tenant; `name` as the person typed it. With `words` those go too that are nobody's. */
export async function forgetTenant(tenantUuid: string, name: string, words: boolean): Promise<void> {
  const job = await call('retention:forget', { tenantUuid, name, words })
  if (job) noteStartedJob(job)
}
