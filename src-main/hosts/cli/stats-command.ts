import { RANKING_ROWS } from '@shared/model/statistics'
import { readStatistics } from '../../jobs/statistics'
import { wholeNumber } from './filter-values'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { statisticsJson } from './stats-json'
import { statisticsText } from './stats-text'
import { usageError } from './usage-error'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface StatsOptions extends FilterOptions {
  readonly timeZone?: string
  readonly top: string
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
  onRun<StatsOptions>(command, io, finish, async (context, _args, options) => {
    const rows = wholeNumber('--top', options.top)
    if (rows < 1) throw usageError('--top is at least 1.', 'Name how many rows each list has.')
    checkFilters(options)
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const statistics = readStatistics(store, { filter: filterFrom(options, zone, store), zone, rows })
      await write(
        io.stdout,
        context.globals.json ? `${JSON.stringify(statisticsJson(statistics))}\n` : statisticsText(statistics)
      )
      return EXIT.done
    })
  })
}
