import { z } from 'zod'
import type { Method, RequestOf } from '@shared/api/contract'

type Methods = Extract<
  Method,
  | `team:${string}`
  | `comments:${string}`
  | `people:${string}`
  | `transcripts:${string}`
  | `asterisk-log:${string}`
  | `links:${string}`
>

const id = z.string().min(1).max(100)
const callLogId = z.int().min(0)
const conversationId = z.string().min(1).max(1000)
const recordingUuid = z.string().min(1).max(1000).nullable()
/** On one line, so that a signature is one. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u, 'one line')

/** What the methods on comments, the team, transcripts, logs and links accept. */
export const WORDS_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  'team:get': z.strictObject({}),
  'team:set': z.strictObject({ me: name.optional(), members: z.array(name).max(1000).optional() }),

  'comments:list': z.strictObject({ conversationId }),
  'comments:save': z.strictObject({
    id: id.optional(),
    conversationId,
    text: z.string().trim().min(1).max(20_000)
  }),
  'comments:delete': z.strictObject({ id }),
  'comments:restore': z.strictObject({ id }),
  'people:merge': z.strictObject({ fileId: id }),

  'transcripts:get': z.strictObject({ callLogId }),
  'transcripts:attach': z.strictObject({ callLogId, recordingUuid, fileId: id }),
  'transcripts:detach': z.strictObject({ callLogId, recordingUuid }),
  'asterisk-log:lines': z.strictObject({ fileId: id, callLogId }),

  'links:open': z.strictObject({ link: z.string().min(1).max(10_000) })
}
