import { z } from 'zod'
import type { Method, RequestOf } from '@shared/api/contract'
import { isTimeZone } from '@shared/format/zone'
import { callFilterSchema, callSortSchema } from './call-filter-schema'
import { qualitySchemas } from './quality-schemas'
import { passwordSchema, serverPeriodSchema, serverSettingsSchema } from './server-schema'

/** A page holds at most this many rows; the grid asks for a few hundred. */
const PAGE_LIMIT = 5000

const nothing = z.strictObject({})
const id = z.string().min(1).max(100)
const row = z.int().min(0)
const name = z.string().min(1).max(1000)
const zone = z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Paris')
const limit = z.int().min(0).max(PAGE_LIMIT)
const selectionOfDays = z.strictObject({ kind: z.literal('days'), days: z.int().min(0) })
const all = z.strictObject({ kind: z.literal('all') })

const importOptions = z.strictObject({
  timeZone: zone.optional(),
  columns: z.record(z.string().regex(/^\d+$/, 'a column number'), z.string().nullable()).optional(),
  generate: z.boolean().optional(),
  directory: z.enum(['replace', 'merge']).optional(),
  take: z
    .strictObject({
      cels: z.boolean().optional(),
      directory: z.boolean().optional(),
      history: z.boolean().optional()
    })
    .optional()
})

const exportRequest = {
  profile: z.enum(['xivo', 'wazo']),
  filter: callFilterSchema,
  sort: callSortSchema,
  timeZone: zone
}

/** What every method accepts; anything else is refused before a handler sees it. */
export const SCHEMAS: { readonly [M in Method]: z.ZodType<RequestOf<M>> } = {
  'app:info': nothing,
  'settings:get': nothing,
  'settings:set': z.strictObject({
    theme: z.enum(['system', 'light', 'dark']).optional(),
    language: z.enum(['system', 'en', 'fr']).optional(),
    displayZone: z
      .string()
      .max(64)
      .refine((value) => value === 'server' || value === 'computer' || isTimeZone(value), 'a time zone')
      .optional()
  }),

  'workspaces:list': nothing,
  'workspaces:summary': nothing,
  'workspaces:open': z.strictObject({ workspaceId: id }),
  'workspaces:create': z.strictObject({ name }),
  'workspaces:set-zone': z.strictObject({ zone }),

  'files:choose': z.strictObject({ purpose: z.enum(['dump', 'directory']) }),
  'files:choose-save': z.strictObject({ suggestedName: name }),
  'files:open-path': z.strictObject({ path: z.string().min(1).max(4096) }),
  'files:reveal': z.strictObject({ fileId: id }),

  'imports:preview': z.strictObject({ fileId: id, options: importOptions }),
  'imports:start': z.strictObject({ fileId: id, options: importOptions }),
  'generation:start': z.strictObject({
    selection: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('last'), count: z.int().min(0) }),
      selectionOfDays,
      z.strictObject({ kind: z.literal('outdated') }),
      z.strictObject({ kind: z.literal('linkedid'), linkedid: name }),
      all
    ]),
    dryRun: z.boolean()
  }),
  'call-logs:deletable': z.strictObject({ selection: z.discriminatedUnion('kind', [selectionOfDays, all]) }),
  'call-logs:delete': z.strictObject({ selection: z.discriminatedUnion('kind', [selectionOfDays, all]) }),
  'exports:start': z.strictObject({ ...exportRequest, fileId: id }),
  'exports:preview': z.strictObject({ ...exportRequest, rows: z.int().min(0).max(100) }),

  'jobs:list': nothing,
  'jobs:cancel': z.strictObject({ jobId: id }),
  'jobs:dismiss': z.strictObject({ jobId: id }),

  'call-logs:page': z.strictObject({ filter: callFilterSchema, sort: callSortSchema, offset: row, limit }),
  'call-logs:sums': z.strictObject({ filter: callFilterSchema, ids: z.array(row).max(1_000_000).optional() }),
  'call-logs:facet': z.strictObject({
    name: z.enum(['tags', 'directions', 'outcomes', 'tenants']),
    filter: callFilterSchema
  }),
  'call-logs:detail': z.strictObject({ id: row }),
  'call-logs:cels': z.strictObject({ id: row }),

  'sources:list': nothing,
  'sources:problems': z.strictObject({ sourceId: row, offset: row, limit }),
  ...qualitySchemas(limit),

  'servers:probe': z.strictObject({
    settings: serverSettingsSchema,
    password: passwordSchema,
    directory: z.boolean()
  }),
  'servers:sync': z.strictObject({
    connect: z
      .strictObject({
        settings: serverSettingsSchema,
        password: passwordSchema,
        keepPassword: z.boolean(),
        period: serverPeriodSchema.optional(),
        directory: z.boolean()
      })
      .optional()
  }),
  'servers:state': nothing,
  // A week; more is better switched off.
  'servers:schedule': z.strictObject({ everyMinutes: z.int().min(0).max(10_080) }),
  'servers:follow': z.strictObject({ on: z.boolean() }),
  'servers:forget': nothing
}
