import { Option } from 'commander'
import type { Command } from 'commander'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import type { CallDirection, CallOutcome, CallStatus } from '@shared/model/call-log'
import { SORT_COLUMNS } from '@shared/model/call-filter'
import type { CallFilter, CallSort, SortColumn } from '@shared/model/call-filter'
import { CONVERSATION_ID_PATTERN, NUMBER_PATTERN } from '../../api/call-filter-schema'
import { parseMoment } from './moment'
import { usageError } from './usage-error'
import { checkZone } from './zone-option'

/** Filter options as the parser gives them; the names are those of the reference's REST interface. */
export interface FilterOptions {
  readonly from?: string
  readonly until?: string
  readonly search?: string
  readonly number?: string
  readonly callDirection?: string
  readonly callStatus?: string
  readonly outcome?: string
  readonly hideBlocked?: boolean
  readonly tags?: string
  readonly userUuid?: string
  readonly tenantUuid?: string
  readonly recorded?: string
  readonly conversationId?: string
  readonly requestedInternalExtension?: string
  readonly requestedInternalContext?: string
  readonly fromId?: string
  readonly order?: string
  readonly direction?: string
}

/** Names of the REST interface's `order` that differ from our columns. */
const ORDERS: Readonly<Record<string, SortColumn>> = {
  start: 'date',
  answer: 'dateAnswer',
  answered: 'dateAnswer',
  end: 'dateEnd',
  duration: 'talkDurationUs',
  call_direction: 'direction',
  call_status: 'callStatus',
  conversation_id: 'conversationId',
  source_name: 'sourceName',
  source_extension: 'sourceExten',
  destination_name: 'destinationName',
  destination_extension: 'destinationExten',
  requested_name: 'requestedName',
  requested_extension: 'requestedExten',
  ring_duration: 'ringDurationUs',
  total_duration: 'totalDurationUs',
  hangup_cause: 'hangupCause',
  hangup_source: 'hangupSource'
}

/** Adds the filters to a command that lists or exports calls. */
export function addFilters(command: Command): Command {
  return command
    .option('--from <time>', 'calls that start at or after this time, e.g. 2026-03-11T08:00')
    .option('--until <time>', 'calls that start before this time')
    .option('--search <text>', 'text in a name or number of either side')
    .option('--number <digits>', 'number of either side, whole; _ at an end means anything')
    .option('--call-direction <names>', `any of ${CALL_DIRECTIONS.join(', ')}`)
    .option('--call-status <names>', `any of ${CALL_STATUSES.join(', ')}`)
    .option('--outcome <names>', `any of ${CALL_OUTCOMES.join(', ')}`)
    .addOption(
      new Option('--hide-blocked', 'leave blocked calls out (they are shown otherwise)').conflicts(
        'callStatus'
      )
    )
    .option('--tags <tags>', 'calls that hold every one of these tags, separated by commas')
    .option('--user-uuid <uuids>', 'any of these users is the source or the destination')
    .option('--tenant-uuid <uuids>', 'calls of any of these tenants')
    .addOption(
      new Option('--recorded <yes|no>', 'calls with or without a recording').choices([
        'yes',
        'no',
        'true',
        'false'
      ])
    )
    .option('--conversation-id <id>', 'the call of this conversation')
    .option('--requested-internal-extension <digits>', 'extension that was asked for first')
    .option('--requested-internal-context <context>', 'context of that extension')
    .option('--from-id <id>', 'calls whose id is this or greater')
    .option('--order <field>', 'field to sort by', 'start')
    .addOption(
      new Option('--direction <order>', 'order of the sort').choices(['asc', 'desc']).default('desc')
    )
}

/** The filter that the options say; times without offset are in `zone`. Throws a usage error. */
export function filterFrom(options: FilterOptions, zone: string): CallFilter {
  return definedOnly({
    from: options.from === undefined ? undefined : parseMoment('--from', options.from, zone),
    until: options.until === undefined ? undefined : parseMoment('--until', options.until, zone),
    search: options.search,
    number: matching('--number', options.number, NUMBER_PATTERN, 'digits, with an optional _ at either end'),
    directions: oneOf<CallDirection>('--call-direction', options.callDirection, CALL_DIRECTIONS),
    outcomes: oneOf<CallOutcome>('--outcome', options.outcome, CALL_OUTCOMES),
    statuses: options.hideBlocked
      ? CALL_STATUSES.filter((status) => status !== 'blocked')
      : oneOf<CallStatus>('--call-status', options.callStatus, CALL_STATUSES),
    tags: options.tags === undefined ? undefined : { mode: 'all' as const, values: list(options.tags) },
    userUuids: options.userUuid === undefined ? undefined : list(options.userUuid),
    tenantUuids: options.tenantUuid === undefined ? undefined : list(options.tenantUuid),
    recorded: options.recorded === undefined ? undefined : ['yes', 'true'].includes(options.recorded),
    conversationId: matching(
      '--conversation-id',
      options.conversationId,
      CONVERSATION_ID_PATTERN,
      'digits, a dot and digits'
    ),
    requestedInternalExtension: options.requestedInternalExtension,
    requestedInternalContext: options.requestedInternalContext,
    fromId: options.fromId === undefined ? undefined : wholeNumber('--from-id', options.fromId)
  })
}

/** Throws the usage error that `filterFrom` would, before a workspace is opened: what a zone is to times is known later. */
export function checkFilters(options: FilterOptions & { readonly timeZone?: string }): void {
  if (options.timeZone !== undefined) checkZone(options.timeZone)
  filterFrom(options, 'UTC')
}

/** The sort that `--order` and `--direction` say. */
export function sortFrom(options: FilterOptions): CallSort {
  const name = options.order ?? 'start'
  const column = ORDERS[name] ?? SORT_COLUMNS.find((known) => known === name)
  if (column !== undefined) return { column, descending: options.direction !== 'asc' }
  throw usageError(
    `--order does not know "${name}".`,
    `It takes ${Object.keys(ORDERS).join(', ')}, id, tags.`
  )
}

/** A whole number from 0. */
export function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value
  throw usageError(`${name} takes a whole number, not "${text}".`)
}

function matching(name: string, text: string | undefined, pattern: RegExp, form: string): string | undefined {
  if (text === undefined || pattern.test(text)) return text
  throw usageError(`${name} takes ${form}, not "${text}".`)
}

function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  known: readonly T[]
): readonly T[] | undefined {
  if (text === undefined) return undefined
  return list(text).map((item) => {
    const found = known.find((value) => value === item)
    if (found !== undefined) return found
    throw usageError(`${name} does not know "${item}".`, `It takes ${known.join(', ')}.`)
  })
}

const list = (text: string): readonly string[] => text.split(',')

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T
}
