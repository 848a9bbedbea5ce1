import { z } from 'zod'
import type { Method, RequestOf } from '@shared/api/contract'
import { STACK_SCHEMAS } from './stack-schemas'
import { AUDIO_TARGETS } from '@shared/model/recording'
import { callFilterSchema } from './call-filter-schema'
import { RECORDING_PLACE_SCHEMAS } from './recording-place-schemas'

type Methods = Extract<Method, `recordings:${string}`>

const callLogId = z.int().min(0)
const uuid = z.string().min(1).max(1000)
const fileId = z.string().min(1).max(100)

/** Ids and uuids that a selection lists at once; more of them are a filter. */
const MAX_SELECTED = 1_000_000
const exportUuid = z.string().min(1).max(100)
const callIds = z.array(callLogId).max(MAX_SELECTED)
const calls = z.union([
  z.strictObject({ ids: callIds }),
  z.strictObject({ filter: callFilterSchema, except: callIds })
])

/** What the methods on recordings accept. */
export const RECORDING_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  ...RECORDING_PLACE_SCHEMAS,
  'recordings:story': z.strictObject({ callLogId }),
  'recordings:export': z.strictObject({
    calls,
    uuids: z.array(z.string().min(1).max(1000)).max(MAX_SELECTED).optional(),
    by: z.enum(['call', 'conversation']),
    target: z.enum(AUDIO_TARGETS),
    fetch: z.boolean(),
    language: z.enum(['en', 'fr']).optional(),
    fileId: z.string().min(1).max(100)
  }),
  'recordings:exportable': z.strictObject({ calls }),
  'recordings:exports': z.strictObject({}),
  'recordings:resume-export': z.strictObject({ uuid: exportUuid }),
  'recordings:delete-export': z.strictObject({ uuid: exportUuid }),
  'recordings:deletable': z.strictObject({ calls }),
  'recordings:delete-media': z.strictObject({ calls }),

  'recordings:open': z.strictObject({ uuid }),
  'recordings:open-stray': z.strictObject({ strayId: callLogId }),
  'recordings:peaks': z.strictObject({ uuid }),
  'recordings:save': z.strictObject({ uuid, target: z.enum(AUDIO_TARGETS), fileId }),

  ...STACK_SCHEMAS
}
