import type { ReportFormat } from '@shared/model/report'
import { writeAtomically } from '../exports'
import { reportDocument, type ReportData } from './document/report-document'
import { reportHtml } from './html/report-html'
import { reportPdf } from './pdf/report-pdf'
import { reportTable } from './table'
import { reportXlsx } from './xlsx/report-xlsx'

export type { ReportData } from './document/report-document'

/**
 * Writes a report to a file, which appears when it is complete. Stands apart from `index.ts`: charts and typefaces are
 * large, and who runs no report loads none.
 */
export async function writeReport(
  path: string,
  data: ReportData,
  format: Exclude<ReportFormat, 'csv'>
): Promise<void> {
  const report = reportDocument(data)
  await writeAtomically(path, async (file) => {
    if (format === 'xlsx') {
      const target = { name: path, write: (block: Uint8Array) => file.writeFile(block) }
      const { columns } = reportTable(data.request)
      await reportXlsx(target, report, { options: data.request.options, columns, rows: data.rows })
    } else await file.writeFile(format === 'pdf' ? reportPdf(report) : reportHtml(report))
  })
}
