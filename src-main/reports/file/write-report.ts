import { stringify } from 'smol-toml'
import { commandWords } from '@shared/format/filter-command'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { REPORT_OPTIONS, type ReportFormat, type ReportRequest } from '@shared/model/report'
import { exportOptionsTable } from '../../exports'
import { USUAL_REPORT, WORKSPACE_ZONE } from './report-file'

/** Options of the command line that take no value. */
const FLAGS: ReadonlySet<string> = new Set(['outside-hours', 'hide-blocked'])

/** A report as a report file, everything left out that is as usual. `labels`: names of those that a filter may hold. */
export function reportText(
  request: ReportRequest,
  formats: readonly ReportFormat[],
  labels: readonly { readonly id: number; readonly name: string }[]
): string {
  const { options, title, sentence, period, figures, charts, rows, calls } = request
  const { order, direction, ...filter } = filterTable(request.filter, request.sort, options.timeZone, labels)
  const above = {
    ...(title !== '' && { title }),
    ...(sentence !== '' && { sentence }),
    ...(period !== null && { period }),
    ...(options.timeZone !== WORKSPACE_ZONE && { 'time-zone': options.timeZone }),
    ...(options.language !== 'en' && { language: options.language }),
    ...(options.pseudonyms && { pseudonyms: true }),
    formats,
    ...(!isSame(figures, USUAL_REPORT.figures) && { figures }),
    ...(!isSame(charts, USUAL_REPORT.charts) && { charts }),
    ...(rows !== USUAL_REPORT.rows && { rows })
  }
  const table = {
    limit: calls,
    ...(order !== undefined && { order }),
    ...(direction !== undefined && { direction }),
    ...(calls > 0 && callsTable(request))
  }
  const parts = { ...above, ...(Object.keys(filter).length > 0 && { filter }), calls: table }
  return `# Calltrail report: calltrail report run FILE\n${stringify(parts)}\n`
}

/** How calls stand in the table, in the keys of an export profile. */
function callsTable({ options }: ReportRequest): Record<string, unknown> {
  const plain = { ...options, format: REPORT_OPTIONS.format, language: 'en', timeZone: 'UTC' } as const
  const { format: _format, ...table } = exportOptionsTable({ ...plain, describe: false, pseudonyms: false })
  // What is usual in an export is not what is usual in a report: both are said.
  return { ...table, times: options.times, durations: options.durations, words: options.words }
}

/** The filter and the order by names and values of the command line's options. */
function filterTable(
  filter: CallFilter,
  sort: CallSort,
  zone: string,
  labels: readonly { readonly id: number; readonly name: string }[]
): Record<string, unknown> & { readonly order?: string; readonly direction?: string } {
  const { hours, ...rest } = filter
  // Hours of the report's own zone have options; those of another zone stand in a filter as JSON.
  const isOwn = hours === undefined || hours.zone === zone || zone === WORKSPACE_ZONE
  const said: CallFilter = isOwn ? filter : { ...rest, allOf: [...(rest.allOf ?? []), { hours }] }
  const words = commandWords(said, sort, { labels }).slice(1)
  const table: Record<string, unknown> = {}
  for (let at = 0; at < words.length; at += 1) {
    const name = (words[at] ?? '').replace(/^--/, '')
    if (FLAGS.has(name)) {
      table[name] = true
      continue
    }
    at += 1
    const value = words[at] ?? ''
    // The zone of hours, which is that of the report.
    if (name === 'time-zone') continue
    const before = table[name]
    table[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return table
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')
