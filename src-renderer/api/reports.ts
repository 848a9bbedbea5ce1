import type { UseQueryResult } from '@tanstack/react-query'
import type { AnswerOf } from '@shared/api/contract'
import type { OpenedReport } from '@shared/model/report'
import { call } from './client'
import { pickFile } from './pick-file'
import { queryClient, useApi } from './queries'

/** Report files that were opened in the open workspace, newest first. */
export const useRecentReports = (): UseQueryResult<AnswerOf<'reports:recent'>> => useApi('reports:recent', {})

async function open(asked: { readonly fileId: string } | { readonly id: string }): Promise<OpenedReport> {
  const report = await call('reports:open', asked)
  await queryClient.invalidateQueries({ queryKey: ['reports:recent', {}] })
  return report
}

/** Opens a report file that was opened before. Throws `file-not-found` when it is not where it was. */
export const openRecentReport = (id: string): Promise<OpenedReport> => open({ id })

/** Asks which report file and opens it; null when the person gave up. Throws `text-file-invalid`. */
export async function chooseReport(): Promise<OpenedReport | null> {
  const file = await pickFile('report')
  return file === null ? null : open({ fileId: file.fileId })
}

/** Opens the report file at a path on the computer of the host. Browser mode only. */
export async function openReportAt(path: string): Promise<OpenedReport> {
  const [file] = await call('files:open-path', { path })
  return open({ fileId: file?.fileId ?? '' })
}
