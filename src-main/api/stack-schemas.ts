import { z } from 'zod'
import type { Method, RequestOf } from '@shared/api/contract'
import type { RecordingStack } from '@shared/model/recording'

type Methods = Extract<Method, `recordings:${string}`> & (typeof STACK_METHODS)[number]

/** Methods on the live stack. */
export const STACK_METHODS = [
  'recordings:stack',
  'recordings:set-stack',
  'recordings:probe-stack',
  'recordings:forget-stack',
  'recordings:empty-cache',
  'recordings:fetch',
  'recordings:cancel-fetch'
] as const

const nothing = z.strictObject({})
const uuid = z.string().min(1).max(1000)
/** On one line: it becomes part of a header. */
const line = (max: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'one line')

/** A hundred gigabytes; more is no cache. */
const MAX_CACHE_BYTES = 100_000_000_000

const stack: z.ZodType<RecordingStack> = z.strictObject({
  address: line(1000),
  tenantUuid: z
    .string()
    .regex(/^[0-9a-f-]{36}$/i, 'a uuid')
    .nullable(),
  signIn: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('token') }),
    // Basic authentication separates name and password by a colon.
    z.strictObject({ kind: z.literal('user'), name: line(255).regex(/^[^:]*$/, 'without a colon') })
  ]),
  tls: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('verify') }),
    z.strictObject({
      kind: z.literal('pinned'),
      fingerprint: z.string().regex(/^(?:[0-9a-f]{2}[:\s]?){31}[0-9a-f]{2}$/i, 'a SHA-256 fingerprint')
    }),
    z.strictObject({ kind: z.literal('off') })
  ])
})

/** A token becomes a header line; passwords are anything that can be typed. */
const secret = line(1000).nullable()

/** What the methods on the live stack accept. */
export const STACK_SCHEMAS: { readonly [M in Methods]: z.ZodType<RequestOf<M>> } = {
  'recordings:stack': nothing,
  'recordings:set-stack': z.strictObject({
    stack,
    secret,
    keepSecret: z.boolean(),
    cacheLimitBytes: z.int().min(0).max(MAX_CACHE_BYTES)
  }),
  'recordings:probe-stack': z.strictObject({ stack, secret }),
  'recordings:forget-stack': nothing,
  'recordings:empty-cache': nothing,
  'recordings:fetch': z.strictObject({ uuid }),
  'recordings:cancel-fetch': z.strictObject({ uuid })
}
