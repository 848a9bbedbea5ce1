import { z } from 'zod'
import type { RequestOf } from '@shared/api/contract'
import type { REPORT_METHODS } from '@shared/api/report-methods'
import { isTimeZone } from '@shared/format/zone'
import {
  type AnonymiseOptions,
  type AnonymiseScope,
  MAX_KEEP_PREFIX,
  MAX_SHIFT_WEEKS,
  SHORTEST_KEY
} from '@shared/model/anonymise'
import { EXPORT_COLUMNS, EXPORT_FORMATS, TIME_STYLES, type ExportOptions } from '@shared/model/export'
import { CHART_IDS } from '@shared/charts/chart-id'
import { MAX_REPORT_CALLS, REPORT_FIGURES } from '@shared/model/report'
import type { CallSheet } from '@shared/model/call-sheet'
import { callFilterSchema, callSortSchema } from './call-filter-schema'

type Methods = (typeof REPORT_METHODS)[number]

const id = z.string().min(1).max(100)

const optionFields = {
  format: z.enum(EXPORT_FORMATS),
  columns: z.union([
    z.enum(['wazo', 'xivo']),
    z.array(z.enum(EXPORT_COLUMNS)).min(1).max(EXPORT_COLUMNS.length)
  ]),
  timeZone: z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Paris'),
  times: z.enum(TIME_STYLES),
  durations: z.enum(['seconds', 'units', 'clock']),
  words: z.boolean(),
  language: z.enum(['en', 'fr']),
  header: z.boolean(),
  describe: z.boolean(),
  guard: z.boolean(),
  csv: z.enum(['standard', 'excel']),
  pseudonyms: z.boolean()
}

/** How a file is written. */
const exportOptionsSchema: z.ZodType<ExportOptions> = z.strictObject(optionFields)

/** The zone of a profile may be settled later, where it is used. */
const profileOptionsSchema: z.ZodType<ExportOptions> = z.strictObject({
  ...optionFields,
  timeZone: z
    .string()
    .max(64)
    .refine((zone) => ['server', 'tenant', 'computer'].includes(zone) || isTimeZone(zone), 'a time zone')
})

const exportRequest = {
  options: exportOptionsSchema,
  filter: callFilterSchema,
  sort: callSortSchema,
  title: z.string().max(500),
  sentence: z.string().max(20_000)
}

const days = z.int().min(0).max(36_500).nullable()
const retentionDays = z.strictObject({ callLogs: days, recordings: days, exports: days })

const reportRequest = {
  ...exportRequest,
  period: z.string().max(200).nullable(),
  figures: z.array(z.enum(REPORT_FIGURES)).max(REPORT_FIGURES.length),
  charts: z.array(z.enum(CHART_IDS)).max(CHART_IDS.length),
  rows: z.int().min(1).max(1000),
  calls: z.int().min(0).max(MAX_REPORT_CALLS),
  fileId: id
}

const anonymiseOptions: z.ZodType<AnonymiseOptions> = z.strictObject({
  key: z.string().min(SHORTEST_KEY).max(1000).nullable(),
  shiftWeeks: z.int().min(-MAX_SHIFT_WEEKS).max(MAX_SHIFT_WEEKS),
  keepPrefix: z.int().min(0).max(MAX_KEEP_PREFIX),
  directory: z.boolean()
})

const end = z.int().nullable()
const anonymiseScope: z.ZodType<AnonymiseScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('period'), from: end, until: end }),
  z.strictObject({ kind: z.literal('calls'), filter: callFilterSchema })
])

const line = z.string().max(2000)
const callSheet: z.ZodType<CallSheet> = z.strictObject({
  title: line,
  language: z.enum(['en', 'fr']),
  date: z.int(),
  facts: z.array(z.tuple([line, z.string().max(20_000)])).max(100),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('table'),
          title: line,
          heads: z.array(line).min(1).max(20),
          rows: z.array(z.array(z.string().max(20_000)).max(20)).max(20_000)
        }),
        z.strictObject({
          kind: z.literal('words'),
          title: line,
          items: z.array(z.strictObject({ by: line, text: z.string().max(100_000) })).max(20_000)
        }),
        z.strictObject({
          kind: z.literal('drawing'),
          title: line,
          svg: z.string().max(5_000_000),
          alt: z.string().max(200_000)
        })
      ])
    )
    .max(20),
  end: z.array(line).max(10)
})

/** What the methods on exports, statistics, reports, altered dumps and what is kept accept. */
export const REPORT_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  'export-profiles:list': z.strictObject({}),
  'export-profiles:save': z.strictObject({
    id: z.int().min(1).optional(),
    name: z.string().trim().min(1).max(100),
    options: profileOptionsSchema
  }),
  'export-profiles:delete': z.strictObject({ id: z.int().min(1) }),
  'export-profiles:write': z.strictObject({ id: z.int().min(1), fileId: id }),
  'export-profiles:read': z.strictObject({ fileId: id }),

  'exports:preview': z.strictObject({ ...exportRequest, rows: z.int().min(0).max(100) }),
  'exports:start': z.strictObject({ ...exportRequest, fileId: id }),

  'statistics:report': z.strictObject({
    filter: callFilterSchema,
    zone: z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Paris'),
    rows: z.int().min(1).max(1000).optional()
  }),

  'reports:write': z.strictObject(reportRequest),
  'reports:run': z.strictObject(reportRequest),
  'reports:print-call': z.strictObject({ fileId: id, sheet: callSheet }),
  'reports:recent': z.strictObject({}),
  'reports:open': z.union([z.strictObject({ fileId: id }), z.strictObject({ id })]),

  'anonymise:preview': z.strictObject({ options: anonymiseOptions, scope: anonymiseScope }),
  'anonymise:start': z.strictObject({ options: anonymiseOptions, scope: anonymiseScope, fileId: id }),

  'retention:get': z.strictObject({}),
  'retention:set': z.strictObject({ workspace: retentionDays, tenants: z.record(id, retentionDays) }),
  'retention:preview': z.strictObject({ tenantUuid: id.optional() }),
  'retention:purge': z.strictObject({ tenantUuid: id.optional() }),
  'retention:forget-preview': z.strictObject({ tenantUuid: id.nullable() }),
  'retention:forget': z.strictObject({
    tenantUuid: id.nullable(),
    name: z.string().min(1).max(1000),
    words: z.boolean().optional()
  })
}
