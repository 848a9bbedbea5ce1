import { MAX_REPORT_CALLS, type ReportRequest } from '@shared/model/report'
import type { ChartId } from '@shared/charts/chart-id'
import type { ExportField, ExportRow } from '@shared/model/export'
import type { Statistics } from '@shared/model/statistics'
import type { CallFilter } from '@shared/model/call-filter'
import type { Period } from '@shared/format/period'
import { withinPeriod } from '@shared/format/report-period'
import { createFingerprint } from '../exports'
import { reportTable } from '../reports'
import type { ReportData } from '../reports/render'
import { pageIds } from '../store/call-log-ids'
import { iterateExportRows, readExportRows } from '../store/export-rows'
import { inReadTransaction, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import type { JobControl } from './control'
import { exportHead, runExport } from './export'
import { createPace } from './pace'
import { reportRenaming } from './report-pseudonyms'
import { statisticsNow } from './statistics'

/** A report to be written; the period of its request is settled. */
export interface ReportOrder {
  readonly request: ReportRequest
  /** Microseconds, UTC. */
  readonly period: Period
}

/**
 * What the fingerprint of a report is taken of: what calls were, and nothing that an import or a clock gave them. What its table
 * shows beside that counts too, and so do the names that charts take from the directory.
 */
const FINGERPRINTED: readonly ExportField[] = [
  'conversationId',
  'tenantUuid',
  'date',
  'dateAnswer',
  'dateEnd',
  'direction',
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'requestedName',
  'requestedExten',
  'sourceUserUuid',
  'destinationUserUuid',
  'outcome',
  'ringDurationUs',
  'talkDurationUs',
  'hangupCause',
  'hangupSource',
  'tags',
  'labels'
]

/**
 * Writes a report to a file, which appears when it is complete, all of it as of one moment of the workspace. The same calls
 * give the same bytes, whenever and wherever it is written. Answers how many calls it is of.
 */
export async function runReport(
  store: ReadStore,
  { request, period }: ReportOrder,
  path: string,
  control: JobControl
): Promise<{ readonly calls: number }> {
  const whole: ReportRequest = { ...request, filter: withinPeriod(request.filter, period) }
  const { format } = request.options
  if (format === 'csv') {
    const { rows } = await runExport(store, whole, { path }, control)
    return { calls: rows }
  }
  try {
    const data = await inReadTransaction(store, () =>
      readReport(store, whole, meant(request.filter, period), control)
    )
    const { writeReport } = await import('../reports/render')
    await writeReport(path, data, format === 'pdf' || format === 'xlsx' ? format : 'html')
    return { calls: data.facts.calls }
  } catch (error) {
    throw storeError(error, store.path)
  }
}

/** The period of a report that names none is that of its filter. */
const meant = ({ from, until }: CallFilter, period: Period): Period =>
  period.from === null && period.until === null ? { from: from ?? null, until: until ?? null } : period

async function readReport(
  store: ReadStore,
  request: ReportRequest,
  period: Period,
  control: JobControl
): Promise<ReportData> {
  const { filter, sort, options, charts } = request
  const head = exportHead(store, request)
  const renaming = reportRenaming(options.pseudonyms, request.title)
  const pace = createPace(control)
  const fingerprint = createFingerprint()
  const limit = Math.min(request.calls, MAX_REPORT_CALLS)
  const shown = limit === 0 ? [] : reportTable(request).fields
  const fields = [...new Set([...FINGERPRINTED, ...shown])]
  let done = 0
  for (const batch of iterateExportRows(store, { filter, sort }, fields)) {
    fingerprint.add(renaming.rows(batch, fields))
    done += batch.length
    control.progress({ phase: 'writing', done, about: head.calls })
    await pace()
  }
  const statistics = renaming.statistics(
    statisticsNow(store, { filter, zone: options.timeZone, rows: request.rows })
  )
  fingerprint.add(userNames(statistics, charts))
  const ids = limit === 0 ? [] : pageIds(store, { filter, sort, offset: 0, limit })
  const rows = renaming.rows(readExportRows(store, ids, shown), shown)
  const title = renaming.title(request.title)
  return {
    request: options.pseudonyms ? { ...request, title, sentence: head.sentence } : request,
    period,
    statistics,
    rows,
    facts: { ...head, title: title || head.title, fingerprint: fingerprint.value() }
  }
}

/** Who is listed under a name that no call carries. */
function userNames(statistics: Statistics, charts: readonly ChartId[]): readonly ExportRow[] {
  const lists = [
    charts.includes('answered-by') ? statistics.answeredBy : null,
    charts.includes('users') ? statistics.users : null
  ]
  return lists.flatMap((list) => (list === null ? [] : list.rows.map(({ key, name }) => [key, name])))
}
