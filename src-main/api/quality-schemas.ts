import { z } from 'zod'
import { isTimeZone } from '@shared/format/zone'
import type { Method, RequestOf } from '@shared/api/contract'
import type { SkipCode } from '@shared/model/call-log'
import { DIFF_CAUSES, DIFF_FIELD_NAMES, DIFF_KINDS } from '@shared/model/diff'

type Methods =
  | 'skipped-groups:page'
  | 'skipped-groups:detail'
  | 'skipped-groups:flow'
  | 'quality:report'
  | 'diff:summary'
  | 'diff:page'
  | 'diff:export'

const SKIP_CODES = ['unfinished', 'failed', 'invalid', 'unstorable'] as const satisfies readonly SkipCode[]
const row = z.int().min(0)
const scope = {
  from: z.int().optional(),
  until: z.int().optional(),
  ignore: z.array(z.enum(DIFF_FIELD_NAMES)).max(DIFF_FIELD_NAMES.length)
}

/** What the methods on the quality of the data and on the comparison accept; a page holds at most `limit` rows. */
export const qualitySchemas = (
  limit: z.ZodType<number>
): { readonly [M in Methods & Method]: z.ZodType<RequestOf<M>> } => ({
  'skipped-groups:page': z.strictObject({
    codes: z.array(z.enum(SKIP_CODES)).max(SKIP_CODES.length).optional(),
    search: z.string().max(1000).optional(),
    offset: row,
    limit
  }),
  'skipped-groups:detail': z.strictObject({ id: row }),
  'skipped-groups:flow': z.strictObject({ id: row, fold: z.boolean() }),
  'quality:report': z.strictObject({}),
  'diff:summary': z.strictObject(scope),
  'diff:page': z.strictObject({
    ...scope,
    kind: z.enum(DIFF_KINDS).optional(),
    cause: z.enum(DIFF_CAUSES).optional(),
    offset: row,
    limit
  }),
  'diff:export': z.strictObject({
    ...scope,
    form: z.enum(['csv', 'json']),
    zone: z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Paris'),
    fileId: z.string().min(1).max(100)
  })
})
