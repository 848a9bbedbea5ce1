import { z } from 'zod'
import { isTimeZone } from '@shared/format/zone'
import {
  CALL_FIELDS,
  MAX_GROUP_DEPTH,
  NUMBER_MODES,
  NUMBER_SIDES,
  SORT_COLUMNS
} from '@shared/model/call-filter'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { RECORDING_STATES } from '@shared/model/recording'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES, HANGUP_SOURCES } from '@shared/model/call-log'

/** Choices in one list: as many as a person ticks, or pastes. */
const MAX_LIST = 1000
/** Calls chosen one by one: as many as the list gives out at once. */
const MAX_IDS = 100_000
/** Conditions of one kind, and groups side by side. */
const MAX_CONDITIONS = 100
const MINUTES_PER_DAY = 1440

const text = z.string().max(1000)
const list = z.array(text).max(MAX_LIST)
const textOrNone = z.array(text.nullable()).max(MAX_LIST)
const ticked = <T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).max(values.length)
/** Microseconds since the epoch, UTC. */
const instant = z.int()

/** Digits with an optional `_` ("anything") at either end (spec 11.4). */
export const NUMBER_PATTERN = /^_?\d+_?$/
/** Two groups of digits with a dot between (spec 11.4). */
export const CONVERSATION_ID_PATTERN = /^\d+\.\d+$/

/** Microseconds. */
const range = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() }).optional()

const hours = z.strictObject({
  zone: z.string().max(100).refine(isTimeZone, 'a time zone that this computer knows'),
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  from: z.int().min(0).max(MINUTES_PER_DAY),
  until: z.int().min(0).max(MINUTES_PER_DAY),
  outside: z.boolean().optional()
})

const number = z.strictObject({
  side: z.enum(NUMBER_SIDES),
  mode: z.enum(NUMBER_MODES),
  value: z.string().min(1).max(100),
  not: z.boolean().optional()
})

const tags = z.strictObject({
  mode: z.enum(['any', 'all', 'none', 'untagged']),
  values: list,
  of: z.enum(['source', 'destination']).optional()
})

const labels = z.strictObject({
  mode: z.enum(['any', 'all', 'none', 'unlabelled']),
  values: z.array(z.int()).max(MAX_LIST)
})

const field = z.strictObject({
  field: z.enum(CALL_FIELDS),
  mode: z.enum(['equals', 'contains']),
  values: z.array(z.union([text, z.number(), z.boolean(), z.null()])).max(MAX_LIST),
  not: z.boolean().optional()
})

/** A filter in which groups may stand so many levels deep. */
function filterSchema(depth: number): z.ZodType<CallFilter> {
  const groups =
    depth === 0
      ? z.never(`groups stand at most ${MAX_GROUP_DEPTH} deep in each other`).optional()
      : z
          .array(filterSchema(depth - 1))
          .max(MAX_CONDITIONS)
          .optional()
  return z.strictObject({
    from: instant.optional(),
    until: instant.optional(),
    hours: hours.optional(),
    search: text.optional(),
    numbers: z.array(number).max(MAX_CONDITIONS).optional(),
    tags: tags.optional(),
    labels: labels.optional(),
    commented: z.boolean().optional(),
    commentText: text.optional(),
    directions: ticked(CALL_DIRECTIONS).optional(),
    outcomes: ticked(CALL_OUTCOMES).optional(),
    statuses: ticked(CALL_STATUSES).optional(),
    blocked: z.boolean().optional(),
    ringUs: range,
    talkUs: range,
    totalUs: range,
    hangupCauses: z.array(z.int().nullable()).max(MAX_LIST).optional(),
    hangupSources: z
      .array(z.enum(HANGUP_SOURCES).nullable())
      .max(HANGUP_SOURCES.length + 1)
      .optional(),
    number: z.string().max(100).regex(NUMBER_PATTERN, 'digits with an optional _ at either end').optional(),
    userUuids: list.optional(),
    participantUuids: list.optional(),
    tenantUuids: list.optional(),
    recorded: z.boolean().optional(),
    recordingStates: ticked(RECORDING_STATES).optional(),
    conversationId: text.optional(),
    requestedInternalExtension: text.optional(),
    requestedInternalContext: text.optional(),
    fromId: z.int().optional(),
    ids: z.array(z.int()).max(MAX_IDS).optional(),
    distinct: z.literal('peer_exten').optional(),
    botUs: range,
    botBillUs: range,
    campaignIds: textOrNone.optional(),
    fields: z.array(field).max(MAX_CONDITIONS).optional(),
    allOf: groups,
    anyOf: groups,
    noneOf: groups
  } satisfies Record<keyof CallFilter, z.ZodType>)
}

/** Validates a call filter that comes from outside; unknown keys are refused so that a typing error is noticed. */
export const callFilterSchema: z.ZodType<CallFilter> = filterSchema(MAX_GROUP_DEPTH)

export const callSortSchema: z.ZodType<CallSort> = z.strictObject({
  column: z.enum(SORT_COLUMNS),
  descending: z.boolean()
})
