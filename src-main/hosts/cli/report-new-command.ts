import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Option } from 'commander'
import { CHART_IDS } from '@shared/charts/chart-id'
import { MAX_REPORT_CALLS, REPORT_FIGURES, REPORT_FORMATS, type ReportRequest } from '@shared/model/report'
import { writeAtomically } from '../../exports'
import { reportPeriod, reportText, USUAL_REPORT, WORKSPACE_ZONE } from '../../reports'
import { readLabels } from '../../store/labels'
import { oneOf, wholeNumber } from '../../api/options/filter-values'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { reportGroup } from './report-command'
import { addSort, sortFrom } from '../../api/options/sort-option'
import { usageError } from '../../api/options/usage-error'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface NewOptions extends FilterOptions {
  readonly title?: string
  readonly period?: string
  readonly formats: string
  readonly charts?: string
  readonly figures?: string
  readonly calls?: string
  readonly language: 'en' | 'fr'
  readonly pseudonyms?: boolean
  readonly timeZone?: string
  readonly force?: boolean
}

/** `calltrail report new`: a report file from the options of a filter. */
export const addReportNew: AddCommand = (program, io, finish) => {
  const command = addSort(
    addFilters(
      reportGroup(program)
        .command('new <report>')
        .description('write a report file, to be changed by hand and run')
    )
  )
    .option('--title <text>', 'title of the report')
    .option('--period <text>', 'period that each run takes, e.g. last-week, last-month')
    .option('--formats <names>', `any of ${REPORT_FORMATS.join(', ')}`, 'html')
    .option('--charts <names>', `any of ${CHART_IDS.join(', ')} (default: all)`)
    .option('--figures <names>', `any of ${REPORT_FIGURES.join(', ')} (default: all)`)
    .option('--calls <n>', `most calls in its table, 0 for none (default: ${USUAL_REPORT.calls})`)
    .addOption(new Option('--language <name>', 'language of the report').choices(['en', 'fr']).default('en'))
    .option('--pseudonyms', 'names and numbers in its reports become pseudonyms, new ones each time')
    .option('--time-zone <zone>', 'zone of hours and days (default: that of the workspace)')
    .option('--force', 'replace a file that is there')
  onRun<NewOptions>(command, io, finish, async (context, [path = ''], options) => {
    checkFilters(options)
    const formats = oneOf('--formats', options.formats, REPORT_FORMATS) ?? []
    const report = reportOf(options)
    if (existsSync(path) && options.force !== true)
      throw usageError(`${path} is there already.`, 'Name another file, or add --force.')
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const request: ReportRequest = {
        ...report,
        filter: filterFrom(options, zone, store),
        sort: sortFrom(options)
      }
      const text = reportText(request, formats, readLabels(store))
      await writeAtomically(resolve(path), (file) => file.writeFile(text))
      io.stdout.write(`Wrote ${path}. To run it: calltrail report run ${basename(path)}\n`)
      return EXIT.done
    })
  })
}

function reportOf(options: NewOptions): Omit<ReportRequest, 'filter' | 'sort'> {
  const { language, period = null } = options
  if (period !== null && (options.from !== undefined || options.until !== undefined))
    throw usageError('--period and --from or --until exclude each other.', 'Give one of them.')
  reportPeriod(period, { nowUs: Date.now() * 1000, zone: 'UTC', language })
  const calls = options.calls === undefined ? USUAL_REPORT.calls : wholeNumber('--calls', options.calls)
  if (calls > MAX_REPORT_CALLS)
    throw usageError(`--calls is at most ${MAX_REPORT_CALLS}.`, 'All calls are for calltrail export.')
  return {
    ...USUAL_REPORT,
    title: options.title ?? '',
    period,
    calls,
    figures: oneOf('--figures', options.figures, REPORT_FIGURES) ?? USUAL_REPORT.figures,
    charts: oneOf('--charts', options.charts, CHART_IDS) ?? USUAL_REPORT.charts,
    options: {
      ...USUAL_REPORT.options,
      language,
      timeZone: options.timeZone ?? WORKSPACE_ZONE,
      pseudonyms: options.pseudonyms ?? false
    }
  }
}
