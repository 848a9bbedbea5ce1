import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { MAX_REPORT_CALLS, REPORT_FORMATS, type ReportFormat } from '@shared/model/report'
import type { ExportFormat } from '@shared/model/export'
import { AppError } from '@shared/errors/app-error'
import { writeAtomically } from '../../exports'
import { reportPeriod, reportText, WORKSPACE_ZONE } from '../../reports'
import type { KeptReport } from '../../store/recent-reports'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'
import { LARGEST_REPORT, openReport, reportSource, reportTooLarge } from '../options/open-report'

/** Reports: as text files that the command line runs too, and written at once. */
export function reportHandlers({ backend, files }: ApiContext): HandlersOf<'reports'> {
  /** The file that was chosen, or the one that was opened before, as it is now. */
  const toOpen = async (
    request: { readonly fileId: string } | { readonly id: string }
  ): Promise<KeptReport> => {
    if ('id' in request) {
      const kept = (await backend.readPeople('readRecentReports', {})).find(({ id }) => id === request.id)
      if (kept === undefined) throw notRemembered()
      return kept.path === null ? kept : { ...kept, text: await textAt(kept.path, kept.name) }
    }
    const { path, name, temporary } = files.get(request.fileId, 'source')
    const text = await textAt(path, name)
    await files.release(request.fileId)
    return { id: randomUUID(), name, path: temporary ? null : path, text }
  }

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
    },
    'reports:print-call': async ({ fileId, sheet }) =>
      backend.query('printCall', { sheet, path: files.get(fileId, 'target', 'download').path }),
    'reports:recent': async () =>
      (await backend.readPeople('readRecentReports', {})).map(({ id, name }) => ({ id, name })),
    'reports:open': async (asked) => {
      const found = await toOpen(asked)
      const source = reportSource(Buffer.from(found.text), found.name)
      const [{ zone }, labels] = await Promise.all([
        backend.query('workspaceSummary', {}),
        backend.readPeople('readLabels', {})
      ])
      const request = openReport(source, { zone, labels })
      // Only what can be run is remembered.
      const { id, name } = await backend.change('rememberReport', found)
      const { formats, report } = source.file
      const followsWorkspaceZone = report.options.timeZone === WORKSPACE_ZONE
      return { id, name, formats, followsWorkspaceZone, request }
    }
  }
}

async function textAt(path: string, name: string): Promise<string> {
  try {
    // A film that was chosen by mistake is not read whole.
    if ((await stat(path)).size > LARGEST_REPORT) throw reportTooLarge(name)
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      {
        code: 'file-not-found',
        message: `${name} cannot be read where it was.`,
        hint: 'Choose the report file again.',
        details: { file: name, technical: (cause as Error).message }
      },
      { cause }
    )
  }
}

const notRemembered = (): AppError =>
  new AppError({
    code: 'file-not-found',
    message: 'This report file is no longer remembered.',
    hint: 'Choose it again.',
    details: { field: 'id' }
  })

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
