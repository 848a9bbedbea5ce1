import { Option } from 'commander'
import { restCallLog } from '@shared/format/rest-json'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { DEFAULT_EXPORT } from '@shared/model/export'
import { headLine, lineWriter, tableFor } from '../../exports'
import { countCallLogs } from '../../store/call-log-ids'
import { iterateExportRows } from '../../store/export-rows'
import { iterateCallLogs, maxRecordings } from '../../store/iterate-call-logs'
import type { ReadStore } from '../../store/store'
import { wholeNumber } from '../../api/options/filter-values'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import type { CliIo } from './io'
import { listSkipped } from './skipped-text'
import { addSort, sortFrom } from '../../api/options/sort-option'
import { tableHeader, tableRow } from './table'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface ListOptions extends FilterOptions {
  readonly limit: string
  readonly format: 'table' | 'json' | 'ndjson' | 'csv'
  readonly timeZone?: string
  readonly skipped?: boolean
}

interface Listing {
  readonly store: ReadStore
  readonly filter: CallFilter
  readonly sort: CallSort
  readonly zone: string
  /** 0: no limit. */
  readonly limit: number
  readonly io: CliIo
}

/** `calltrail list`: calls that match, newest first. */
export const addList: AddCommand = (program, io, finish) => {
  const command = addSort(
    addFilters(program.command('list').description('list calls; blocked ones too, unless --hide-blocked'))
  )
    .option('--limit <n>', 'at most this many; 0: all', '1000')
    .addOption(
      new Option('--format <name>', 'form of the output')
        .choices(['table', 'json', 'ndjson', 'csv'])
        .default('table')
    )
    .option('--skipped', 'list the groups of events that gave no call, and why; the filters do not apply')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<ListOptions>(command, io, finish, async (context, _args, options) => {
    const limit = wholeNumber('--limit', options.limit)
    const sort = sortFrom(options)
    checkFilters(options)
    if (options.skipped)
      return reading(context, (store) => listSkipped(context, store, limit, options.timeZone))
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const listing: Listing = { store, filter: filterFrom(options, zone, store), sort, zone, limit, io }
      await WRITERS[context.globals.json ? 'json' : options.format](listing)
      return io.signal.aborted ? EXIT.cancelled : EXIT.done
    })
  })
}

const WRITERS: Readonly<Record<ListOptions['format'], (listing: Listing) => Promise<void>>> = {
  table: async (listing) => {
    const { io, zone, store, filter } = listing
    await write(io.stdout, `${tableHeader()}\n`)
    const shown = await writeCalls(listing, (call) => `${tableRow(call, zone)}\n`)
    const all = countCallLogs(store, filter)
    if (shown < all) io.stderr.write(`${shown} of ${all} calls shown; --limit 0 shows all.\n`)
  },
  json: async (listing) => {
    const { io, zone, store, filter } = listing
    await write(io.stdout, '{"items":[')
    await writeCalls(
      listing,
      (call, index) => (index > 0 ? ',' : '') + JSON.stringify(restCallLog(call, zone))
    )
    const counts = { total: countCallLogs(store, {}), filtered: countCallLogs(store, filter) }
    await write(io.stdout, `],"total":${counts.total},"filtered":${counts.filtered}}\n`)
  },
  ndjson: async (listing) => {
    await writeCalls(listing, (call) => `${JSON.stringify(restCallLog(call, listing.zone))}\n`)
  },
  csv: async (listing) => {
    const { store, filter, sort, limit, zone, io } = listing
    const options = { ...DEFAULT_EXPORT, guard: false, timeZone: zone }
    const { columns, fields } = tableFor(options, maxRecordings(store, filter))
    const line = lineWriter(columns, ',')
    await write(io.stdout, headLine(columns, ','))
    let left = limit === 0 ? Infinity : limit
    for (const batch of iterateExportRows(store, { filter, sort }, fields)) {
      await write(io.stdout, batch.slice(0, left).map(line).join(''))
      left -= batch.length
      if (io.signal.aborted || left <= 0) break
    }
  }
}

/** Writes batch by batch, as fast as the reader takes it; how many calls were written. */
async function writeCalls(
  { store, filter, sort, limit, io }: Listing,
  text: (call: StoredCallLog, index: number) => string
): Promise<number> {
  let written = 0
  for (const batch of iterateCallLogs(store, { filter, sort })) {
    const rest = limit === 0 ? batch : batch.slice(0, limit - written)
    const start = written
    await write(io.stdout, rest.map((call, index) => text(call, start + index)).join(''))
    written += rest.length
    if (io.signal.aborted || (limit > 0 && written >= limit)) break
  }
  return written
}
