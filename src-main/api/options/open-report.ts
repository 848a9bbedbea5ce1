import { AppError } from '@shared/errors/app-error'
import type { ReportRequest } from '@shared/model/report'
import { readReport, WORKSPACE_ZONE } from '../../reports'
import type { KnownLabels } from './filter-options'
import { reportFilter, reportSort, type ReportSource } from './report-filter'

/** Largest report file, bytes: some lines of text. */
export const LARGEST_REPORT = 256 * 1024

/** What is told of a file that is too large for a report file. */
export const reportTooLarge = (file: string): AppError =>
  new AppError({
    code: 'file-too-large',
    message: `${file} is too large for a report file.`,
    hint: 'A report file is a small text. Choose that one.',
    details: { file }
  })

/** A report file from its bytes. Throws `text-file-invalid` with key and line, `file-too-large`. */
export function reportSource(bytes: Buffer, name: string): ReportSource {
  if (bytes.length > LARGEST_REPORT) throw reportTooLarge(name)
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  return { text, name, file: readReport(text, name) }
}

/**
 * What a report file asks for in a workspace: its zone is that of the workspace where the file leaves it open, and never that
 * of the computer, as the same report must be the same everywhere. Throws `text-file-invalid`.
 */
export function openReport(
  source: ReportSource,
  workspace: { readonly zone: string | null; readonly labels: KnownLabels }
): ReportRequest {
  const { report } = source.file
  const named = report.options.timeZone
  const timeZone = named === WORKSPACE_ZONE ? (workspace.zone ?? 'UTC') : named
  return {
    ...report,
    options: { ...report.options, timeZone },
    filter: reportFilter(source, timeZone, workspace.labels),
    sort: reportSort(source)
  }
}
