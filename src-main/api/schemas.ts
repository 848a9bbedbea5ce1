import { z } from 'zod'
import { DURATION_STYLES, FACET_NAMES, FILE_PURPOSES } from '@shared/api/contract'
import type { Method, RequestOf } from '@shared/api/contract'
import { isTimeZone } from '@shared/format/zone'
import { callFilterSchema, callSortSchema } from './call-filter-schema'
import { peopleSchemas } from './people-schemas'
import { WORDS_SCHEMAS } from './words-schemas'
import { RECORDING_SCHEMAS } from './recording-schemas'
import { REPORT_SCHEMAS } from './report-schemas'
import { qualitySchemas } from './quality-schemas'
import { passwordSchema, serverPeriodSchema, serverSettingsSchema } from './server-schema'

/** A page holds at most this many rows; the grid asks for a few hundred. */
const PAGE_LIMIT = 5000

/** Display zones that have no name of their own. */
const ZONE_WORDS: ReadonlySet<string> = new Set(['server', 'tenant', 'computer'])

/** Ids that a selection lists at once; more of them are a filter. */
const MAX_SELECTED = 1_000_000
/** Calls that one diagram holds; more of them nobody can read. */
const MAX_DRAWN = 50
/** Ids that a stretch of the list holds. */
const IDS_LIMIT = 100_000

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
      .refine((value) => ZONE_WORDS.has(value) || isTimeZone(value), 'a time zone')
      .optional(),
    durationStyle: z.enum(DURATION_STYLES).optional(),
    numberStyle: z.enum(['dialled', 'grouped']).optional(),
    fontScale: z.int().min(80).max(200).optional()
  }),

  'workspaces:list': nothing,
  'workspaces:summary': nothing,
  'workspaces:open': z.strictObject({ workspaceId: id }),
  'workspaces:create': z.strictObject({ name }),
  'workspaces:set-zone': z.strictObject({ zone }),
  ...peopleSchemas(zone),
  ...WORDS_SCHEMAS,
  ...RECORDING_SCHEMAS,
  ...REPORT_SCHEMAS,

  'files:choose': z.strictObject({ purpose: z.enum(FILE_PURPOSES) }),
  'files:choose-save': z.strictObject({ suggestedName: name }),
  'files:save-beside': z.strictObject({ fileId: id, suggestedName: name }),
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
  'jobs:list': nothing,
  'jobs:cancel': z.strictObject({ jobId: id }),
  'jobs:dismiss': z.strictObject({ jobId: id }),

  'call-logs:page': z.strictObject({ filter: callFilterSchema, sort: callSortSchema, offset: row, limit }),
  'call-logs:sums': z.strictObject({
    filter: callFilterSchema,
    ids: z.array(row).max(MAX_SELECTED).optional(),
    except: z.array(row).max(MAX_SELECTED).optional()
  }),
  'call-logs:facet': z.strictObject({
    name: z.enum(FACET_NAMES),
    filter: callFilterSchema,
    search: z.string().max(1000).optional()
  }),
  'call-logs:ids': z.strictObject({
    filter: callFilterSchema,
    sort: callSortSchema,
    offset: row,
    limit: z.int().min(0).max(IDS_LIMIT)
  }),
  'call-logs:locate': z.strictObject({
    filter: callFilterSchema,
    sort: callSortSchema,
    target: z.union([z.strictObject({ id: row }), z.strictObject({ date: z.int() })])
  }),
  'call-logs:understand': z.strictObject({ text: z.string().max(10_000) }),
  'call-logs:person': z.strictObject({
    person: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('user'), uuid: name }),
      z.strictObject({ kind: z.literal('number'), number: name }),
      z.strictObject({ kind: z.literal('tag'), tag: name })
    ]),
    filter: callFilterSchema,
    zone
  }),
  'call-logs:detail': z.strictObject({ id: row }),
  'call-logs:cels': z.strictObject({ id: row }),
  'call-logs:flow': z.strictObject({ ids: z.array(row).min(1).max(MAX_DRAWN), fold: z.boolean() }),
  'call-logs:why': z.strictObject({ id: row }),
  'missing:explain': z.strictObject({ text: z.string().trim().min(1).max(1000) }),

  'sources:list': nothing,
  'sources:problems': z.strictObject({ sourceId: row, offset: row, limit }),
  'sources:deletion': z.strictObject({ sourceId: row }),
  'sources:delete': z.strictObject({ sourceId: row }),
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
