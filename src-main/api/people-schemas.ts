import { z } from 'zod'
import type { Method, RequestOf } from '@shared/api/contract'
import { CALL_FIELDS } from '@shared/model/call-filter'
import { MAX_HISTORY } from '@shared/model/view'
import { CAMPAIGN_FIELDS } from '@shared/model/workspace-options'
import { callFilterSchema, callSortSchema } from './call-filter-schema'

type Methods = Extract<
  Method,
  | `views:${string}`
  | `labels:${string}`
  | 'workspaces:set-options'
  | 'workspaces:options'
  | 'workspaces:mappable'
>

/** Columns of a list: every field, and room for those that are no field. */
const MAX_COLUMNS = CALL_FIELDS.length + 50

const nothing = z.strictObject({})
const key = z.int().min(1)
const name = z.string().trim().min(1).max(100)
const minute = z.int().min(0).max(1440)
const keys = z.array(z.int().min(0)).max(10_000_000)
const conversations = z.array(z.string().max(1000)).max(10_000_000)

const listState = {
  filter: callFilterSchema,
  period: z.string().min(1).max(200).nullable(),
  sort: callSortSchema,
  columns: z
    .array(
      z.strictObject({
        colId: z.string().min(1).max(100),
        hide: z.boolean(),
        width: z.number().min(0).max(10_000).nullable(),
        pinned: z.enum(['left', 'right']).optional()
      })
    )
    .max(MAX_COLUMNS)
    .nullable()
}

const label = { name, color: z.int().min(0).max(6), rule: callFilterSchema.nullable() }

const mapping = z.strictObject({
  bot: z.strictObject({ kind: z.enum(['application', 'bridge']), application: name }).nullable(),
  // A day; a longer step is a typing error.
  billingStepSeconds: z.int().min(1).max(86_400),
  campaign: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('field'), field: z.enum(CAMPAIGN_FIELDS) }),
      z.strictObject({ kind: z.literal('event'), eventtype: name, key: name.nullable() })
    ])
    .nullable()
})

/** What the methods on views, labels and the options of a workspace accept. */
export const peopleSchemas = (
  zone: z.ZodType<string>
): { readonly [M in Methods]: z.ZodType<RequestOf<M>> } => ({
  'workspaces:options': nothing,
  'workspaces:mappable': nothing,
  'workspaces:set-options': z.strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country such as FR')
      .nullable()
      .optional(),
    businessHours: z
      .strictObject({ weekdays: z.array(z.int().min(1).max(7)).max(7), from: minute, until: minute })
      .optional(),
    tenantZones: z.record(z.string().max(100), zone).optional(),
    mapping: mapping.optional()
  }),

  'views:list': nothing,
  'views:save': z.strictObject({ ...listState, id: key.optional(), name }),
  'views:delete': z.strictObject({ id: key }),
  'views:order': z.strictObject({ ids: z.array(key).max(10_000) }),
  'views:memory': nothing,
  'views:remember': z.strictObject({
    workspaceId: z.string().min(1).max(200),
    last: z
      .strictObject({ ...listState, viewId: key.nullable() })
      .nullable()
      .optional(),
    // Older ones are dropped, not refused.
    history: z
      .array(z.strictObject(listState))
      .max(MAX_HISTORY * 10)
      .optional()
  }),

  'labels:list': nothing,
  'labels:save': z.strictObject({ ...label, id: key.optional() }),
  'labels:delete': z.strictObject({ id: key }),
  'labels:apply': z.strictObject({
    labelId: key,
    on: z.boolean(),
    calls: z.union([
      z.strictObject({ ids: keys }),
      z.strictObject({ filter: callFilterSchema, except: keys })
    ])
  }),
  'labels:restore': z.strictObject({
    label: z.strictObject({ ...label, id: key.optional() }),
    on: conversations,
    off: conversations
  })
})
