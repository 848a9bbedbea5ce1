import type { AnonymiseOptions, AnonymiseScope } from '@shared/model/anonymise'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { chooseTarget, fetchWhenDone } from '../../api/written-files'

/** Asks where the dump goes, then starts; answers the job's id, null when the person gave up. */
export async function startAnonymise(
  options: AnonymiseOptions,
  scope: AnonymiseScope,
  suggestedName: string
): Promise<string | null> {
  const file = await chooseTarget(suggestedName)
  if (!file) return null
  fetchWhenDone(({ fileId }) => fileId === file.fileId)
  const job = await call('anonymise:start', { options, scope, fileId: file.fileId })
  noteStartedJob(job)
  return job.id
}
