import type { ExportRequest } from '@shared/model/export'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { chooseTarget, fetchWhenDone } from '../../api/written-files'

/** Asks where to write, then starts; answers the job's id, null when the person gave up. */
export async function startExport(request: ExportRequest, suggestedName: string): Promise<string | null> {
  const file = await chooseTarget(suggestedName)
  if (!file) return null
  fetchWhenDone(({ fileId }) => fileId === file.fileId)
  const job = await call('exports:start', { ...request, fileId: file.fileId })
  noteStartedJob(job)
  return job.id
}
