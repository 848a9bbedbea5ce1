import type { JobState } from '@shared/model/job'
import type { ReportRequest } from '@shared/model/report'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { chooseTarget, fetchWhenDone, fetchWritten } from '../../api/written-files'

/** Asks where to write, then starts the report; null when the person gave up. */
export async function startReport(request: ReportRequest, suggestedName: string): Promise<JobState | null> {
  const file = await chooseTarget(suggestedName)
  if (file === null) return null
  const { fileId } = file
  fetchWhenDone((result) => result.fileId === fileId)
  const job = await call('reports:run', { ...request, fileId })
  noteStartedJob(job)
  return job
}

/** Asks where to and writes a report file; answers its name, null when the person gave up. */
export async function saveReportFile(request: ReportRequest, suggestedName: string): Promise<string | null> {
  const file = await chooseTarget(suggestedName)
  if (file === null) return null
  await call('reports:write', { ...request, fileId: file.fileId })
  fetchWritten(file.fileId, file.name)
  return file.name
}
