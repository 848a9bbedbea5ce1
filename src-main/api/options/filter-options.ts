import { Option } from 'commander'
import type { Command } from 'commander'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES, HANGUP_SOURCES } from '@shared/model/call-log'
import type { CallDirection, CallOutcome, CallStatus, HangupSource } from '@shared/model/call-log'
import type { CallFilter, TagFilter } from '@shared/model/call-filter'
import { RECORDING_STATES, type RecordingState } from '@shared/model/recording'
import { CONVERSATION_ID_PATTERN, NUMBER_PATTERN } from '../call-filter-schema'
import {
  hangupCauses,
  hoursFilter,
  idList,
  lengthRange,
  list,
  matching,
  NONE,
  numberFilters,
  oneOf,
  orNone,
  wholeNumber,
  yesOrNo
} from './filter-values'
import { parseMoment } from './moment'
import type { SortOptions } from './sort-option'
import { usageError } from './usage-error'
import { combined, parseWhere } from './where-option'

/** Labels that a filter may name. */
export type KnownLabels = readonly { readonly id: number; readonly name: string }[]

/** Filter options as the parser gives them; the names are those of the reference's REST interface where it has them. */
export interface FilterOptions extends SortOptions {
  readonly from?: string
  readonly until?: string
  readonly weekdays?: string
  readonly hours?: string
  readonly outsideHours?: boolean
  readonly search?: string
  readonly number?: string
  readonly source?: readonly string[]
  readonly destination?: readonly string[]
  readonly either?: readonly string[]
  readonly requested?: readonly string[]
  readonly callDirection?: string
  readonly callStatus?: string
  readonly outcome?: string
  readonly hideBlocked?: boolean
  readonly blocked?: string
  readonly ring?: string
  readonly talk?: string
  readonly total?: string
  readonly hangupCause?: string
  readonly hangupSource?: string
  readonly tags?: string
  readonly tagMode?: TagFilter['mode']
  readonly tagsOf?: NonNullable<TagFilter['of']>
  readonly label?: string
  readonly labelMode?: 'any' | 'all' | 'none' | 'unlabelled'
  readonly commented?: string
  readonly comment?: string
  readonly userUuid?: string
  readonly participantUuid?: string
  readonly tenantUuid?: string
  readonly recorded?: string
  readonly recordingState?: string
  readonly conversationId?: string
  readonly requestedInternalExtension?: string
  readonly requestedInternalContext?: string
  readonly id?: string
  readonly fromId?: string
  readonly distinct?: 'peer_exten'
  readonly bot?: string
  readonly botBill?: string
  readonly campaign?: string
  readonly where?: string
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
const yesNo = (flags: string, text: string): Option =>
  new Option(flags, text).choices(['yes', 'no', 'true', 'false'])

/** Adds the filters to a command that lists or exports calls; docs/guide/filters.md explains each of them. */
export function addFilters(command: Command): Command {
  return command
    .option('--from <time>', 'calls that start at or after this time, e.g. 2026-03-11T08:00, -2h, yesterday')
    .option('--until <time>', 'calls that start before this time')
    .option('--weekdays <days>', 'days on which calls start: 1 (Monday) to 7, e.g. 1-5')
    .option('--hours <range>', 'hours in which calls start, in the zone of the times, e.g. 09:00-18:00')
    .option('--outside-hours', 'calls outside of these days and hours')
    .option('--search <text>', 'text in a name or number of either side')
    .option(
      '--source <number>',
      'number of the caller in any spelling; * at an end, ! before it for not',
      collect
    )
    .option('--destination <number>', 'number that was reached, the same way', collect)
    .option('--either <number>', 'number of either side, the same way', collect)
    .option('--requested <number>', 'number that was dialled first, the same way', collect)
    .option('--number <digits>', 'number of either side, whole; _ at an end means anything')
    .option('--call-direction <names>', `any of ${CALL_DIRECTIONS.join(', ')}`)
    .option('--call-status <names>', `any of ${CALL_STATUSES.join(', ')}`)
    .option('--outcome <names>', `any of ${CALL_OUTCOMES.join(', ')}`)
    .addOption(
      new Option('--hide-blocked', 'leave blocked calls out (they are shown otherwise)').conflicts([
        'callStatus',
        'blocked'
      ])
    )
    .addOption(yesNo('--blocked <yes|no>', 'blocked calls only, or all others'))
    .option('--ring <range>', 'how long it rang, e.g. 5s..1m, ..30s, 2m..')
    .option('--talk <range>', 'how long was talked')
    .option('--total <range>', 'how long the call took in all')
    .option('--hangup-cause <causes>', 'any of these Q.850 causes; none: calls without one')
    .option('--hangup-source <names>', `any of ${HANGUP_SOURCES.join(', ')}, ${NONE}`)
    .option('--tags <tags>', 'calls that hold every one of these tags, separated by commas')
    .addOption(
      new Option('--tag-mode <mode>', 'how the tags are held (default: all)').choices([
        'any',
        'all',
        'none',
        'untagged'
      ])
    )
    .addOption(new Option('--tags-of <role>', 'tags of that side only').choices(['source', 'destination']))
    .option('--label <names>', 'calls with any of these labels, separated by commas')
    .addOption(
      new Option('--label-mode <mode>', 'how the labels are held (default: any)').choices([
        'any',
        'all',
        'none',
        'unlabelled'
      ])
    )
    .addOption(yesNo('--commented <yes|no>', 'calls with or without a comment'))
    .option('--comment <text>', 'text in one of the comments, e.g. @ann')
    .option('--user-uuid <uuids>', 'any of these users is the source or the destination')
    .option('--participant-uuid <uuids>', 'any of these users took part, if only by ringing')
    .option('--tenant-uuid <uuids>', 'calls of any of these tenants')
    .addOption(yesNo('--recorded <yes|no>', 'calls with or without a recording'))
    .option(
      '--recording-state <states>',
      `what can be done with the recording: any of ${RECORDING_STATES.join(', ')}`
    )
    .option('--conversation-id <id>', 'the call of this conversation')
    .option('--requested-internal-extension <digits>', 'extension that was asked for first')
    .option('--requested-internal-context <context>', 'context of that extension')
    .option('--id <ids>', 'these calls only')
    .option('--from-id <id>', 'calls whose id is this or greater')
    .addOption(
      new Option('--distinct <what>', 'the latest call of each user and correspondent').choices([
        'peer_exten'
      ])
    )
    .option('--bot <range>', 'time with the mapped application')
    .option('--bot-bill <range>', 'the same, rounded up to the billing step')
    .option('--campaign <ids>', 'any of these campaigns; none: calls without one')
    .option('--where <json>', 'a whole filter as JSON, for groups; holds beside the other options')
}

/**
 * The filter that the options say; times without offset are in `zone`. Names of labels are looked up in those that are known;
 * without any given they are left out. Throws a usage error.
 */
export function filterFromOptions(options: FilterOptions, zone: string, known?: KnownLabels): CallFilter {
  const numbers = [
    ...numberFilters('--source', 'from', options.source),
    ...numberFilters('--destination', 'to', options.destination),
    ...numberFilters('--either', 'either', options.either),
    ...numberFilters('--requested', 'requested', options.requested)
  ]
  const filter: CallFilter = definedOnly({
    from: options.from === undefined ? undefined : parseMoment('--from', options.from, zone),
    until: options.until === undefined ? undefined : parseMoment('--until', options.until, zone),
    hours: hoursFilter(options, zone),
    search: options.search,
    numbers: numbers.length === 0 ? undefined : numbers,
    number: matching('--number', options.number, NUMBER_PATTERN, 'digits, with an optional _ at either end'),
    directions: oneOf<CallDirection>('--call-direction', options.callDirection, CALL_DIRECTIONS),
    outcomes: oneOf<CallOutcome>('--outcome', options.outcome, CALL_OUTCOMES),
    statuses: options.hideBlocked
      ? CALL_STATUSES.filter((status) => status !== 'blocked')
      : oneOf<CallStatus>('--call-status', options.callStatus, CALL_STATUSES),
    blocked: yesOrNo(options.blocked),
    ringUs: lengthRange('--ring', options.ring),
    talkUs: lengthRange('--talk', options.talk),
    totalUs: lengthRange('--total', options.total),
    hangupCauses: hangupCauses(options.hangupCause),
    hangupSources: orNone<HangupSource | typeof NONE>(
      oneOf('--hangup-source', options.hangupSource, [...HANGUP_SOURCES, NONE])
    ) as CallFilter['hangupSources'],
    tags: tagFilter(options),
    labels: labelFilter(options, known),
    commented: yesOrNo(options.commented),
    commentText: options.comment,
    userUuids: options.userUuid === undefined ? undefined : list(options.userUuid),
    participantUuids: options.participantUuid === undefined ? undefined : list(options.participantUuid),
    tenantUuids: options.tenantUuid === undefined ? undefined : list(options.tenantUuid),
    recorded: yesOrNo(options.recorded),
    recordingStates: oneOf<RecordingState>('--recording-state', options.recordingState, RECORDING_STATES),
    conversationId: matching(
      '--conversation-id',
      options.conversationId,
      CONVERSATION_ID_PATTERN,
      'digits, a dot and digits'
    ),
    requestedInternalExtension: options.requestedInternalExtension,
    requestedInternalContext: options.requestedInternalContext,
    ids: idList(options.id),
    fromId: options.fromId === undefined ? undefined : wholeNumber('--from-id', options.fromId),
    distinct: options.distinct,
    botUs: lengthRange('--bot', options.bot),
    botBillUs: lengthRange('--bot-bill', options.botBill),
    campaignIds: orNone(options.campaign === undefined ? undefined : list(options.campaign))
  } satisfies { readonly [K in keyof CallFilter]: CallFilter[K] | undefined })
  return combined(filter, parseWhere(options.where))
}

function tagFilter({ tags, tagMode, tagsOf }: FilterOptions): TagFilter | undefined {
  const of = tagsOf === undefined ? {} : { of: tagsOf }
  if (tagMode === 'untagged') {
    if (tags === undefined) return { mode: 'untagged', values: [], ...of }
    throw usageError('--tag-mode untagged takes calls without any tag.', 'Leave --tags out.')
  }
  if (tags !== undefined) return { mode: tagMode ?? 'all', values: list(tags), ...of }
  if (tagMode === undefined && tagsOf === undefined) return undefined
  throw usageError(`${tagMode === undefined ? '--tags-of' : '--tag-mode'} needs --tags.`)
}

function labelFilter(
  { label, labelMode }: FilterOptions,
  known: KnownLabels | undefined
): CallFilter['labels'] {
  if (labelMode === 'unlabelled') {
    if (label === undefined) return { mode: 'unlabelled', values: [] }
    throw usageError('--label-mode unlabelled takes calls without any label.', 'Leave --label out.')
  }
  if (label === undefined) {
    if (labelMode === undefined) return undefined
    throw usageError('--label-mode needs --label.')
  }
  const values = list(label).flatMap((name) => {
    if (known === undefined) return []
    const found = known.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
    if (found !== undefined) return [found.id]
    const names = known.map((one) => one.name).join(', ')
    throw usageError(
      `--label does not know "${name}".`,
      known.length === 0 ? 'The workspace has no labels.' : `It takes ${names}.`
    )
  })
  return { mode: labelMode ?? 'any', values }
}

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
