import { Option } from 'commander'
import { RANKING_ROWS, type Statistics } from '@shared/model/statistics'
import { statisticsNow } from '../../jobs/statistics'
import { wholeNumber } from '../../api/options/filter-values'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { STATS_PARTS, statisticsCsv, type StatsPart } from './stats-csv'
import { statisticsJson } from './stats-json'
import { statisticsText } from './stats-text'
import { usageError } from '../../api/options/usage-error'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface StatsOptions extends FilterOptions {
  readonly timeZone?: string
  readonly top: string
  readonly csv?: StatsPart
}

/** `calltrail stats`: figures of the calls that match. */
export const addStats: AddCommand = (program, io, finish) => {
  const command = addFilters(
    program
      .command('stats')
      .description('figures of calls: how many, when, answered, by whom; blocked ones too')
  )
    .option('--top <n>', 'rows of each list', String(RANKING_ROWS))
    .option('--time-zone <zone>', 'zone of hours and days (default: the workspace’s, else this computer’s)')
    .addOption(new Option('--csv <part>', 'one part as CSV').choices(STATS_PARTS))
  onRun<StatsOptions>(command, io, finish, async (context, _args, options) => {
    const rows = wholeNumber('--top', options.top)
    if (rows < 1) throw usageError('--top is at least 1.', 'Name how many rows each list has.')
    if (options.csv !== undefined && context.globals.json === true)
      throw usageError('--csv and --json are two forms of the same figures.', 'Leave one of them out.')
    checkFilters(options)
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const statistics = statisticsNow(store, { filter: filterFrom(options, zone, store), zone, rows })
      await write(io.stdout, formOf(statistics, context.globals.json === true, options.csv))
      return EXIT.done
    })
  })
}

function formOf(statistics: Statistics, json: boolean, part: StatsPart | undefined): string {
  if (json) return `${JSON.stringify(statisticsJson(statistics))}\n`
  return part === undefined ? statisticsText(statistics) : statisticsCsv(statistics, part)
}
