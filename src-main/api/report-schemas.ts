import { z } from 'zod'
import type { RequestOf } from '@shared/api/contract'
import type { REPORT_METHODS } from '@shared/api/report-methods'
import { isTimeZone } from '@shared/format/zone'
import { EXPORT_COLUMNS, EXPORT_FORMATS, TIME_STYLES, type ExportOptions } from '@shared/model/export'
import { callFilterSchema, callSortSchema } from './call-filter-schema'

type Methods = (typeof REPORT_METHODS)[number]

const id = z.string().min(1).max(100)

/** How a file is written. */
export const exportOptionsSchema: z.ZodType<ExportOptions> = z.strictObject({
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
})

const exportRequest = {
  options: exportOptionsSchema,
  filter: callFilterSchema,
  sort: callSortSchema,
  title: z.string().max(500),
  sentence: z.string().max(20_000)
}

/** What the methods on exports, statistics, reports, altered dumps and what is kept accept. */
export const REPORT_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  'exports:preview': z.strictObject({ ...exportRequest, rows: z.int().min(0).max(100) }),
  'exports:start': z.strictObject({ ...exportRequest, fileId: id }),
  'exports:text': z.strictObject({ ...exportRequest, form: z.enum(['tsv', 'markdown']) }),

  'statistics:report': z.strictObject({
    filter: callFilterSchema,
    zone: z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Paris'),
    rows: z.int().min(1).max(1000).optional()
  })
}
