import { Option } from 'commander'
import { AppError } from '@shared/errors/app-error'
import { DIFF_FIELD_NAMES, DIFF_FIELDS, type DiffField } from '@shared/model/diff'
import { compareWithServer, type DiffResult } from '../../jobs/diff'
import { DIFF_CSV_HEADER, diffRowCsv, diffRowJson, diffSummaryJson } from '../../exports/diff-text'
import { diffRowText, diffSummaryText } from './diff-text'
import { wholeNumber } from '../../api/options/filter-values'
import { checkFilters } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { parseMoment } from '../../api/options/moment'
import { usageError } from '../../api/options/usage-error'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface DiffOptions {
  readonly from?: string
  readonly until?: string
  readonly ignore?: string
  readonly format: 'table' | 'json' | 'csv'
  readonly limit: string
  readonly exitCode?: boolean
  readonly timeZone?: string
}

/** `calltrail diff`: call logs that a server had stored against those made here. */
export const addDiff: AddCommand = (program, io, finish) => {
  const command = program
    .command('diff')
    .description('compare the call logs of a server, imported with its dump, with those made here')
    .option('--from <time>', 'calls that start at or after this time (default: what the server’s span)')
    .option('--until <time>', 'calls that start before this time')
    .option('--ignore <fields>', 'fields that do not count, separated by commas')
    .addOption(
      new Option('--format <name>', 'form of the output').choices(['table', 'json', 'csv']).default('table')
    )
    .option('--limit <n>', 'calls that the table shows; 0: all', '50')
    .option(
      '--exit-code',
      'exit with 0 when all are equal, 1 when there are differences, 3 when nothing can be compared'
    )
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<DiffOptions>(command, io, finish, async (context, _args, options) => {
    const ignore = fieldsOf(options.ignore)
    const limit = wholeNumber('--limit', options.limit)
    checkFilters({ from: options.from, until: options.until, timeZone: options.timeZone })
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const result = await compareWithServer(store, {
        ...(options.from === undefined ? {} : { from: parseMoment('--from', options.from, zone) }),
        ...(options.until === undefined ? {} : { until: parseMoment('--until', options.until, zone) }),
        ignore
      })
      const { summary } = result
      if (summary.period === null) throw nothingToCompare()
      const form = context.globals.json ? 'json' : options.format
      await write(io.stdout, WRITERS[form](result, zone, limit))
      if (summary.truncated)
        io.stderr.write(
          `Only the first ${result.rows.length} calls that differ are listed; the counts are whole.\n`
        )
      const differs = summary.different + summary.onlyServer + summary.onlyHere > 0
      return options.exitCode && differs ? EXIT.failed : EXIT.done
    })
  })
}

const WRITERS: Readonly<
  Record<DiffOptions['format'], (result: DiffResult, zone: string, limit: number) => string>
> = {
  table: ({ summary, rows }, zone, limit) => {
    const shown = limit === 0 ? rows : rows.slice(0, limit)
    const more =
      shown.length < rows.length
        ? `\n${shown.length} of ${rows.length} calls shown; --limit 0 shows all.\n`
        : ''
    const calls = shown.map((row) => diffRowText(row, zone)).join('')
    return `${diffSummaryText(summary, zone)}${calls === '' ? '' : `\n${calls}`}${more}`
  },
  json: ({ summary, rows }, zone) =>
    `${JSON.stringify({ ...diffSummaryJson(summary, zone), items: rows.map((row) => diffRowJson(row, zone)) })}\n`,
  csv: ({ rows }, zone) => DIFF_CSV_HEADER + rows.map((row) => diffRowCsv(row, zone)).join('')
}

function fieldsOf(text: string | undefined): readonly DiffField[] {
  if (text === undefined) return []
  return text.split(',').map((name) => {
    const field = name.trim()
    if (Object.hasOwn(DIFF_FIELDS, field)) return field as DiffField
    throw usageError(`--ignore does not know "${field}".`, `It takes ${DIFF_FIELD_NAMES.join(', ')}.`)
  })
}

const nothingToCompare = (): AppError =>
  new AppError({
    code: 'call-log-not-found',
    message: 'This workspace holds no call logs of a server.',
    hint: 'Connect to the server, import a whole dump of its database, or an answer of its GET /cdr.'
  })
