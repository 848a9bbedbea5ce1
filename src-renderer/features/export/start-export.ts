import type { ExportRequest } from '@shared/api/contract'
import { call, downloadUrl, listen } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'

/** Characters that some file system does not take, and blanks, which commands trip over. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu

/** Asks where to write, then starts; answers the job's id, null when the person gave up. */
export async function startExport(request: ExportRequest, suggestedName: string): Promise<string | null> {
  const file = await call('files:choose-save', { suggestedName: suggestedName.replace(FORBIDDEN, '-') })
  if (!file) return null
  const address = downloadUrl(file.fileId)
  // Listening begins before the job: a small one is over before its answer comes.
  if (address !== null) downloadWhenDone(file.fileId, address)
  const job = await call('exports:start', { ...request, fileId: file.fileId })
  noteStartedJob(job)
  return job.id
}

/** A browser's own download begins as soon as the file is written, wherever the person is by then. */
function downloadWhenDone(fileId: string, address: string): void {
  const stop = listen('job:changed', ({ result }) => {
    if (result?.kind !== 'export' || result.fileId !== fileId) return
    stop()
    const link = document.createElement('a')
    link.href = address
    link.download = result.fileName
    link.click()
  })
}
