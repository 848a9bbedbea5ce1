import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { AppError } from '@shared/errors/app-error'
import type { RecordingStack } from '@shared/model/recording'
import { stackAddress } from './address'
import { dialStack } from './dial'
import { brokeOff, fetchCancelled, notAStack, timedOut, tooLarge } from './failures'
import type { StackLimits } from './limits'

/** One request to a stack. Nothing but the sign-in is ever sent with another method than GET. */
export interface StackQuestion {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With its query, already encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface AskOptions {
  readonly limits: StackLimits
  readonly signal?: AbortSignal | undefined
}

/** The beginning of an answer; its body is still to be read, or to be destroyed. */
export type StackAnswer = IncomingMessage

const MAX_REDIRECTS = 3

/**
 * Asks a stack over a connection of its own. Redirects are followed within the same address only, and only for GET:
 * the token belongs to nobody else. Any status is an answer.
 */
export async function askStack(
  stack: RecordingStack,
  question: StackQuestion,
  options: AskOptions
): Promise<StackAnswer> {
  const { shown } = stackAddress(stack.address)
  let { path } = question
  for (let redirects = 0; ; redirects += 1) {
    const answer = await askOnce(stack, { ...question, path }, options)
    const status = answer.statusCode ?? 0
    if (status < 300 || status >= 400 || status === 304) return answer
    answer.destroy()
    const target = targetOf(stack.address, path, answer.headers.location)
    if (target === null || question.method !== 'GET' || redirects >= MAX_REDIRECTS)
      throw notAStack(
        shown,
        'redirect',
        `HTTP ${status} to ${originOf(stack.address, answer.headers.location)}`
      )
    path = target
  }
}

async function askOnce(
  stack: RecordingStack,
  { method, path, headers, body }: StackQuestion,
  { limits, signal }: AskOptions
): Promise<StackAnswer> {
  const { host, port, shown, isEncrypted } = stackAddress(stack.address)
  const { socket } = await dialStack(stack, limits, signal)
  const sent = request({
    createConnection: () => socket,
    method,
    host,
    port,
    path,
    headers: {
      Host: shown,
      'User-Agent': 'Calltrail',
      Connection: 'close',
      ...(body === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
      ...headers
    },
    // Otherwise the port is added to the name as for plain http.
    defaultPort: isEncrypted ? 443 : 80
  })
  const late = AbortSignal.timeout(limits.answerMs)
  const either = signal === undefined ? late : AbortSignal.any([signal, late])
  try {
    sent.end(body)
    const [answer] = (await once(sent, 'response', { signal: either })) as [IncomingMessage]
    return answer
  } catch (cause) {
    // What comes after giving up concerns nobody.
    sent.on('error', () => undefined)
    sent.destroy()
    if (signal?.aborted) throw fetchCancelled()
    if (late.aborted) throw timedOut(shown)
    throw isForeign(cause) ? notAStack(shown, 'protocol', messageOf(cause)) : brokeOff(shown, cause)
  }
}

/**
 * The bytes of an answer as they come. Throws `stack-timeout` when none come for a while, `stack-broke-off` when they end
 * too early, `stack-too-large` beyond the limit.
 */
export async function* bytesOf(
  shown: string,
  answer: StackAnswer,
  limitBytes: number,
  { limits, signal }: AskOptions
): AsyncGenerator<Buffer> {
  let read = 0
  let stalled = false
  const stop = (): void => void answer.destroy()
  const watch = setTimeout(() => {
    stalled = true
    stop()
  }, limits.stallMs)
  signal?.addEventListener('abort', stop)
  try {
    if (signal?.aborted) throw fetchCancelled()
    const said = Number(answer.headers['content-length'] ?? 0)
    if (said > limitBytes) throw tooLarge(shown, limitBytes)
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      watch.refresh()
      read += chunk.length
      if (read > limitBytes) throw tooLarge(shown, limitBytes)
      yield chunk
      watch.refresh()
    }
    // A body without length that is cut ends without an error only where its end cannot be told.
    if (!answer.complete) throw brokeOff(shown)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    if (signal?.aborted) throw fetchCancelled()
    throw stalled ? timedOut(shown) : brokeOff(shown, cause)
  } finally {
    clearTimeout(watch)
    signal?.removeEventListener('abort', stop)
    answer.destroy()
  }
}

/** The whole body as text. */
export async function textOf(
  shown: string,
  answer: StackAnswer,
  limitBytes: number,
  options: AskOptions
): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of bytesOf(shown, answer, limitBytes, options)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Path and query of where a redirect leads, null when it is another address. */
function targetOf(address: string, path: string, location: string | undefined): string | null {
  const from = new URL(path, address).href
  if (location === undefined || !URL.canParse(location, from)) return null
  const target = new URL(location, from)
  return target.origin === new URL(address).origin ? target.pathname + target.search : null
}

/** Where a redirect leads, without what stands behind the host. */
function originOf(address: string, location: string | undefined): string {
  return location !== undefined && URL.canParse(location, address)
    ? new URL(location, address).origin
    : 'nowhere'
}

/** The other side speaks, and it is no HTTP. */
function isForeign(cause: unknown): boolean {
  const { code } = (cause ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' && code.startsWith('HPE_')
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
