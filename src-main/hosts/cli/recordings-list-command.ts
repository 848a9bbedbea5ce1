import { RECORDING_STATES } from '@shared/model/recording'
import { pageRecordings } from '../../store/recording-rows'
import { oneOf, wholeNumber } from '../../api/options/filter-values'
import { addFilters, checkFilters, filterFrom, type FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { recordingsGroup } from './recordings-group'
import { recordingJson, recordingLine } from './recordings-text'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface ListOptions extends FilterOptions {
  readonly state?: string
  readonly limit: string
  readonly timeZone?: string
}

/** `calltrail recordings list`: recordings of the calls that match, newest first. */
export const addRecordingsList: AddCommand = (program, io, finish) => {
  const command = addFilters(
    recordingsGroup(program).command('list').description('list recordings of calls, newest first')
  )
    .option('--state <names>', `states, with commas: ${RECORDING_STATES.join(', ')}`)
    .option('--limit <n>', 'at most this many; 0: all', '1000')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<ListOptions>(command, io, finish, async (context, _args, options) => {
    checkFilters(options)
    const limit = wholeNumber('--limit', options.limit)
    const states = options.state === undefined ? undefined : oneOf('--state', options.state, RECORDING_STATES)
    return reading(context, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const { rows, total, filtered } = pageRecordings(store, {
        filter: filterFrom(options, zone, store),
        states,
        offset: 0,
        limit: limit === 0 ? Number.MAX_SAFE_INTEGER : limit
      })
      await write(
        io.stdout,
        context.globals.json
          ? `${JSON.stringify({ items: rows.map(recordingJson), total, filtered })}\n`
          : rows.map((row) => `${recordingLine(row, zone)}\n`).join('')
      )
      if (rows.length < filtered && !context.globals.json)
        io.stderr.write(`${rows.length} of ${filtered} recordings shown; --limit 0 shows all.\n`)
      return EXIT.done
    })
  })
}
