import { Option } from 'commander'
import type { Command } from 'commander'
import { SORT_COLUMNS } from '@shared/model/call-filter'
import type { CallSort, SortColumn } from '@shared/model/call-filter'
import { usageError } from './usage-error'

/** Sort options as the parser gives them. */
export interface SortOptions {
  readonly order?: string
  readonly direction?: string
}

/** Names of the REST interface's `order` that differ from our columns in more than their spelling. */
const ORDERS: Readonly<Record<string, SortColumn>> = {
  start: 'date',
  answer: 'dateAnswer',
  answered: 'dateAnswer',
  is_answered: 'answered',
  end: 'dateEnd',
  // The reference sorts by end minus answer, to the microsecond.
  duration: 'talkDurationUs',
  duration_seconds: 'duration',
  call_direction: 'direction',
  ring_duration: 'ringDurationUs',
  talk_duration: 'talkDurationUs',
  total_duration: 'totalDurationUs',
  bot_duration: 'botDurationUs',
  bot_bill: 'botBillUs'
}

/** Adds the order of the calls to a command that lists or exports them. */
export function addSort(command: Command): Command {
  return command
    .option('--order <field>', 'field to sort by, e.g. start, source_name, talk_duration', 'start')
    .addOption(
      new Option('--direction <order>', 'order of the sort').choices(['asc', 'desc']).default('desc')
    )
}

/** The sort that `--order` and `--direction` say. Fields are known by their names here and in the REST interface. */
export function sortFrom(options: SortOptions): CallSort {
  const name = options.order ?? 'start'
  const column = ORDERS[name] ?? SORT_COLUMNS.find((known) => known === name || restName(known) === name)
  if (column !== undefined) return { column, descending: options.direction !== 'asc' }
  const names = [...Object.keys(ORDERS), ...SORT_COLUMNS.map(restName)]
  throw usageError(`--order does not know "${name}".`, `It takes ${[...new Set(names)].join(', ')}.`)
}

/** `source_internal_extension` of `sourceInternalExten`. */
function restName(column: SortColumn): string {
  const snake = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/_us$/, '')
  return snake.replace(/_exten$/, '_extension')
}
