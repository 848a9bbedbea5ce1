import { z } from 'zod'
import { SORT_COLUMNS } from '@shared/model/call-filter'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'

const text = z.string().max(1000)
const list = z.array(text).max(1000)
/** Microseconds since the epoch, UTC. */
const instant = z.int()

/** Digits with an optional `_` ("anything") at either end (spec 11.4). */
export const NUMBER_PATTERN = /^_?\d+_?$/
/** Two groups of digits with a dot between (spec 11.4). */
export const CONVERSATION_ID_PATTERN = /^\d+\.\d+$/

/** Validates a call filter that comes from outside; unknown keys are refused so that a typing error is noticed. */
export const callFilterSchema: z.ZodType<CallFilter> = z.strictObject({
  from: instant.optional(),
  until: instant.optional(),
  search: text.optional(),
  tags: z.strictObject({ mode: z.enum(['any', 'all', 'none', 'untagged']), values: list }).optional(),
  directions: z.array(z.enum(CALL_DIRECTIONS)).optional(),
  outcomes: z.array(z.enum(CALL_OUTCOMES)).optional(),
  statuses: z.array(z.enum(CALL_STATUSES)).optional(),
  number: z.string().regex(NUMBER_PATTERN, 'digits with an optional _ at either end').optional(),
  userUuids: list.optional(),
  tenantUuids: list.optional(),
  recorded: z.boolean().optional(),
  conversationId: text.optional(),
  requestedInternalExtension: text.optional(),
  requestedInternalContext: text.optional(),
  fromId: z.int().optional()
})

export const callSortSchema: z.ZodType<CallSort> = z.strictObject({
  column: z.enum(SORT_COLUMNS),
  descending: z.boolean()
})
