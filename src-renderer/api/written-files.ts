import type { ChosenFile } from '@shared/api/contract'
import type { JobResult } from '@shared/model/job'
import { call, downloadUrl, host, listen } from './client'

/** Jobs that write a file say which. */
type WrittenResult = Extract<JobResult, { readonly fileId: string }>

const isWritten = (result: JobResult | null): result is WrittenResult => result !== null && 'fileId' in result

/** Characters that some file system does not take, and blanks, which commands trip over. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu

/** Name of the file that describes another one, as the host names it. */
export const aboutName = (fileName: string): string => `${fileName}.about.json`

/** A name without what file systems refuse. */
export const safeFileName = (name: string): string => name.replace(FORBIDDEN, '-')

/** Asks where to write; null when the person gave up. A browser asks nothing: it fetches the file once it is written. */
export const chooseTarget = (suggestedName: string): Promise<ChosenFile | null> =>
  call('files:choose-save', { suggestedName: safeFileName(suggestedName) })

/** Lets the browser fetch a file that was written; elsewhere it lies where the person wanted it. */
export function fetchWritten(fileId: string, fileName: string): void {
  const address = downloadUrl(fileId)
  if (address === null) return
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}

/**
 * A browser's own download begins as soon as a job has written the file, wherever the person is by then. Listening begins
 * before the job is started: a small one is over before its answer comes.
 */
export function fetchWhenDone(isMeant: (result: WrittenResult) => boolean): void {
  if (host !== 'http') return
  const stop = listen('job:changed', ({ result }) => {
    if (!isWritten(result) || !isMeant(result)) return
    stop()
    fetchWritten(result.fileId, result.fileName)
    if (result.kind === 'export' && result.aboutFileId !== undefined)
      fetchWritten(result.aboutFileId, aboutName(result.fileName))
  })
}
