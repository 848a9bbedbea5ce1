import type { ExportRequest } from '@shared/api/contract'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'

/** Characters that some file system does not take, and blanks, which commands trip over. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu

/** Asks where to write, then starts; answers the job's id, null when the person gave up. */
export async function startExport(request: ExportRequest, suggestedName: string): Promise<string | null> {
  const file = await call('files:choose-save', { suggestedName: suggestedName.replace(FORBIDDEN, '-') })
  if (!file) return null
  const job = await call('exports:start', { ...request, fileId: file.fileId })
  noteStartedJob(job)
  return job.id
}
