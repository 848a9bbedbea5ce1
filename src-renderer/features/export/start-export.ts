import { AppError } from '@shared/errors/app-error'
import type { ChosenFile } from '@shared/api/contract'
import type { ExportRequest } from '@shared/model/export'
import type { JobState } from '@shared/model/job'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { chooseTarget, fetchWhenDone, safeFileName } from '../../api/written-files'
import { keepLastExport, type ExportScope } from '../../state/export-choices'

/** Asks where to write, then starts; answers the job, null when the person gave up. */
export async function startExport(
  request: ExportRequest,
  suggestedName: string,
  scope: ExportScope
): Promise<JobState | null> {
  const file = await chooseTarget(suggestedName)
  return file && start(request, file, scope)
}

/** The same without asking, in the folder of the file that was written before; asks where that is not known any more. */
export async function startBeside(
  request: ExportRequest,
  suggestedName: string,
  scope: ExportScope,
  fileId: string
): Promise<JobState | null> {
  try {
    const name = safeFileName(suggestedName)
    return await start(request, await call('files:save-beside', { fileId, suggestedName: name }), scope)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file-not-found') throw error
    return startExport(request, suggestedName, scope)
  }
}

async function start(request: ExportRequest, { fileId }: ChosenFile, scope: ExportScope): Promise<JobState> {
  fetchWhenDone((result) => result.fileId === fileId)
  const job = await call('exports:start', { ...request, fileId })
  noteStartedJob(job)
  keepLastExport({ options: request.options, scope, fileId })
  return job
}
