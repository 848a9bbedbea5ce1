import { MAX_REPORT_CALLS, REPORT_FORMATS, type ReportFormat } from '@shared/model/report'
import type { ExportFormat } from '@shared/model/export'
import { AppError } from '@shared/errors/app-error'
import { writeAtomically } from '../../exports'
import { reportPeriod, reportText } from '../../reports'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Reports: as text files that the command line runs, and written at once. */
export function reportHandlers({ backend, files }: ApiContext): HandlersOf<'reports'> {
  return {
    'reports:write': async ({ fileId, ...request }) => {
      const { path } = files.get(fileId, 'target', 'download')
      const format = formatOf(request.options.format)
      // A period that is none would be found out only when the report is run.
      reportPeriod(request.period, clockOf(request.options))
      const labels = await backend.readPeople('readLabels', {})
      await writeAtomically(path, (file) => file.writeFile(reportText(request, [format], labels)))
      return null
    },
    'reports:run': async ({ fileId, ...request }) => {
      const { path, name } = files.get(fileId, 'target', 'download')
      formatOf(request.options.format)
      const order = { request, period: reportPeriod(request.period, clockOf(request.options)) }
      return backend.startJob({ kind: 'report', order, fileId, path, fileName: name })
    }
  }
}

const clockOf = (options: {
  readonly timeZone: string
  readonly language: 'en' | 'fr'
}): { readonly nowUs: number; readonly zone: string; readonly language: 'en' | 'fr' } => ({
  nowUs: Date.now() * 1000,
  zone: options.timeZone,
  language: options.language
})

function formatOf(format: ExportFormat): ReportFormat {
  const found = REPORT_FORMATS.find((each) => each === format)
  if (found !== undefined) return found
  throw new AppError({
    code: 'invalid-request',
    message: `A report cannot be written as ${format}.`,
    hint: `It can be: ${REPORT_FORMATS.join(', ')}. At most ${MAX_REPORT_CALLS} calls stand in it; all are for exports.`,
    details: { field: 'options.format' }
  })
}
