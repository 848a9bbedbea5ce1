import { mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Option, type Command } from 'commander'
import { AppError } from '@shared/errors/app-error'
import { filterCommand } from '@shared/format/filter-command'
import type { Period } from '@shared/format/period'
import { restTime } from '@shared/format/rest-json'
import type { ReportRequest } from '@shared/model/report'
import { runReport } from '../../jobs/report'
import { reportPeriod } from '../../reports'
import { readLabels } from '../../store/labels'
import { readSetting } from '../../store/settings'
import type { ReadStore } from '../../store/store'
import { monthPeriod, weekPeriod } from '../../api/options/calendar-period'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { parseMoment } from '../../api/options/moment'
import { createControl } from './progress'
import { openReport, reportSource } from '../../api/options/open-report'
import { reportFilter, type ReportSource } from '../../api/options/report-filter'
import { reportTargets } from './report-target'
import { count } from './report-text'
import { reading } from './workspace'

/** Options of the period, which go before that of the file. */
interface PeriodOptions {
  readonly week?: string
  readonly month?: string
  readonly period?: string
  readonly asOf?: string
}

interface RunOptions extends PeriodOptions {
  readonly pseudonyms?: boolean
  readonly out?: string
}

/** The command that those on report files belong to. */
export function reportGroup(program: Command): Command {
  const known = program.commands.find((command) => command.name() === 'report')
  return known ?? program.command('report').description('reports by files that say what they hold')
}

/** `calltrail report run`: a report file into files that people hand on. */
export const addReportRun: AddCommand = (program, io, finish) => {
  const command = withPeriod(
    reportGroup(program)
      .command('run <report>')
      .description(
        'write a report. The same calls give the same bytes. Exit code 3 when no calls are in it; it is written all the same'
      )
  )
    .option(
      '--out <path>',
      'folder, or file whose ending says the form; its name may hold {from} and {until} (default: here)'
    )
    .option('--pseudonyms', 'names and numbers become pseudonyms, whatever the file says; new ones each time')
  onRun<RunOptions>(command, io, finish, async (context, [path = ''], options) => {
    const source = readSource(path)
    reportFilter(source, 'UTC')
    return reading(context, async (store) => {
      const { request, period } = orderOf(source, options, store)
      const zone = request.options.timeZone
      const { formats } = source.file
      const targets = reportTargets({ reportFile: path, out: options.out, formats }, period, zone)
      const control = createControl(io, context.globals.progress === true)
      let calls = 0
      for (const { path: file, format } of targets) {
        mkdirSync(dirname(file), { recursive: true })
        const writing = {
          ...request.options,
          format,
          pseudonyms: options.pseudonyms ?? request.options.pseudonyms
        }
        const order = { request: { ...request, options: writing }, period }
        calls = (await runReport(store, order, file, control).finally(control.finish)).calls
      }
      const files = targets.map((target) => target.path)
      if (context.globals.json) {
        io.stdout.write(`${JSON.stringify({ files, calls, ...periodJson(period, zone) })}\n`)
      } else {
        for (const file of files) io.stdout.write(`Wrote the report of ${count(calls, 'call')} to ${file}.\n`)
      }
      return calls === 0 ? EXIT.nothing : EXIT.done
    })
  })
}

/** `calltrail report check`: whether a report file can be run, and what it means now. */
export const addReportCheck: AddCommand = (program, io, finish) => {
  const command = withPeriod(
    reportGroup(program)
      .command('check <report>')
      .description('say whether a report file can be run, and which calls it is of')
  )
  onRun<PeriodOptions>(command, io, finish, async (context, [path = ''], options) => {
    const source = readSource(path)
    reportFilter(source, 'UTC')
    return reading(context, async (store) => {
      const { request, period } = orderOf(source, options, store)
      const zone = request.options.timeZone
      const { from, until } = period
      const filter = { ...request.filter, ...(from !== null && { from }), ...(until !== null && { until }) }
      const said = {
        title: request.title,
        formats: source.file.formats,
        time_zone: zone,
        ...periodJson(period, zone),
        command: filterCommand(filter, request.sort, { labels: readLabels(store) })
      }
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify(said)}\n`
          : `${basename(path)} can be run.\n` +
              `From ${said.from ?? 'the first call'} until ${said.until ?? 'the last call'}, ${zone}\n` +
              `As ${said.formats.join(', ')}\n${said.command}\n`
      )
      return EXIT.done
    })
  })
}

const withPeriod = (command: Command): Command =>
  command
    .addOption(
      new Option('--week <week>', 'a whole week: last, this or e.g. 2026-W10').conflicts(['month', 'period'])
    )
    .addOption(
      new Option('--month <month>', 'a whole month: last, this or e.g. 2026-03').conflicts(['period'])
    )
    .option(
      '--period <text>',
      'a period, e.g. yesterday or 2026-03-09..2026-03-15 (default: that of the file)'
    )
    .option('--as-of <time>', 'time from which last and this are counted (default: now)')

function readSource(path: string): ReportSource {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new AppError(
      {
        code: 'file-unreadable',
        message: `${path} cannot be read.`,
        hint: 'Name a report file, or make one: calltrail report new FILE.',
        details: { path, technical: (cause as Error).message }
      },
      { cause }
    )
  }
  return reportSource(bytes, basename(path))
}

/** What is written, of which period, in this workspace now or at the time that the options say. */
function orderOf(
  source: ReportSource,
  options: PeriodOptions,
  store: ReadStore
): { readonly request: ReportRequest; readonly period: Period } {
  const request = openReport(source, { zone: readSetting(store, 'zone'), labels: readLabels(store) })
  const { timeZone, language } = request.options
  return { request, period: periodOf(options, request.period, timeZone, language) }
}

function periodOf(options: PeriodOptions, usual: string | null, zone: string, language: 'en' | 'fr'): Period {
  const nowUs = options.asOf === undefined ? Date.now() * 1000 : parseMoment('--as-of', options.asOf, zone)
  if (options.week !== undefined) return weekPeriod(options.week, nowUs, zone)
  if (options.month !== undefined) return monthPeriod(options.month, nowUs, zone)
  return reportPeriod(options.period ?? usual, { nowUs, zone, language })
}

const periodJson = (
  { from, until }: Period,
  zone: string
): { readonly from: string | null; readonly until: string | null } => ({
  from: from === null ? null : restTime(from, zone),
  until: until === null ? null : restTime(until, zone)
})
