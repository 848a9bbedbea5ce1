import { z } from 'zod'
import type { RequestOf } from '@shared/api/contract'
import { RECORDING_STATES } from '@shared/model/recording'
import { RECORDING_SORT_COLUMNS } from '@shared/model/recording-sort'
import { callFilterSchema } from './call-filter-schema'

/** A page holds at most this many rows. */
const PAGE_LIMIT = 5000

const nothing = z.strictObject({})
const row = z.int().min(0)
const uuid = z.string().min(1).max(1000)
const page = { search: z.string().max(1000).optional(), offset: row, limit: z.int().min(0).max(PAGE_LIMIT) }

type Methods =
  `recordings:${'overview' | 'of-call' | 'page' | 'choose' | 'add-root' | 'remove-root' | 'link' | 'check-places' | 'strays' | 'candidates' | 'attach' | 'detach' | 'reveal'}`

/** What the methods on places of recordings and on the links to their files accept. */
export const RECORDING_PLACE_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  'recordings:overview': nothing,
  'recordings:of-call': z.strictObject({ callLogId: row }),
  'recordings:page': z.strictObject({
    filter: callFilterSchema,
    states: z.array(z.enum(RECORDING_STATES)).optional(),
    sort: z.strictObject({ column: z.enum(RECORDING_SORT_COLUMNS), descending: z.boolean() }).optional(),
    ...page
  }),
  'recordings:choose': z.strictObject({
    kind: z.enum(['folder', 'file']),
    path: z.string().trim().min(1).max(4096).optional()
  }),
  'recordings:add-root': z.strictObject({ proposalId: z.string().min(1).max(100), choice: row }),
  'recordings:remove-root': z.strictObject({ rootId: row }),
  'recordings:link': nothing,
  'recordings:check-places': nothing,
  'recordings:strays': z.strictObject(page),
  'recordings:candidates': z.strictObject({ strayId: row }),
  'recordings:attach': z.strictObject({ strayId: row, uuid }),
  'recordings:detach': z.strictObject({ uuid }),
  'recordings:reveal': z.strictObject({ uuid })
}
