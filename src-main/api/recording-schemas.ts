import { z } from 'zod'
import type { Method, RequestOf } from '@shared/api/contract'

type Methods = Extract<Method, `recordings:${string}`>

const callLogId = z.int().min(0)

/** What the methods on recordings accept. */
export const RECORDING_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  'recordings:story': z.strictObject({ callLogId })
}
