import type { ChosenFile } from '@shared/api/contract'
import type { JobState } from '@shared/model/job'
import type { ReportFormat, ReportRequest } from '@shared/model/report'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { chooseTarget, fetchWhenDone, fetchWritten, safeFileName } from '../../api/written-files'

/** Asks where to write, then starts the report; null when the person gave up. */
export async function startReport(request: ReportRequest, suggestedName: string): Promise<JobState | null> {
  const file = await chooseTarget(suggestedName)
  return file && start(request, file)
}

/**
 * Writes a report in several formats: asks where the first one goes, the others lie beside it. Answers the jobs, none when the
 * person gave up.
 */
export async function startReports(
  request: ReportRequest,
  formats: readonly ReportFormat[],
  stem: string
): Promise<readonly JobState[]> {
  const jobs: JobState[] = []
  let first: ChosenFile | null = null
  for (const format of formats) {
    const name = `${stem}.${format}`
    const file: ChosenFile | null =
      first === null
        ? await chooseTarget(name)
        : await call('files:save-beside', { fileId: first.fileId, suggestedName: safeFileName(name) })
    if (file === null) return jobs
    first ??= file
    jobs.push(await start({ ...request, options: { ...request.options, format } }, file))
  }
  return jobs
}

async function start(request: ReportRequest, { fileId }: ChosenFile): Promise<JobState> {
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
