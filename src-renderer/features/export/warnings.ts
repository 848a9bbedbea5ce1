import type { ExportFormat } from '@shared/model/export'
import type { MessageKey } from '../../i18n/en'
import type { ExportDraft } from '../../state/export-choices'

/** Beyond this a PDF has hundreds of pages that nobody reads. */
const MANY_FOR_PDF = 20_000
/** Beyond this a browser takes its time. */
const MANY_FOR_HTML = 20_000
/** Rows of a sheet without its head. */
const SHEET_ROWS = 1_048_575

/** Something to know before the file is written. */
export interface ExportWarning {
  readonly key: MessageKey
  readonly count?: number
  /** The format that would be better. */
  readonly better?: ExportFormat
}

/** What should be known of a file of so many calls, most telling first. */
export function exportWarnings(draft: ExportDraft, calls: number): readonly ExportWarning[] {
  const warnings: ExportWarning[] = []
  if (draft.format === 'csv') warnings.push({ key: 'export.warn.excel', better: 'xlsx' })
  if (draft.format === 'pdf' && calls > MANY_FOR_PDF)
    warnings.push({ key: 'export.warn.pdf', count: calls, better: 'xlsx' })
  if (draft.format === 'html' && calls > MANY_FOR_HTML)
    warnings.push({ key: 'export.warn.html', count: calls, better: 'xlsx' })
  if (draft.format === 'xlsx' && calls > SHEET_ROWS)
    warnings.push({ key: 'export.warn.sheets', count: Math.ceil(calls / SHEET_ROWS) })
  return warnings
}
