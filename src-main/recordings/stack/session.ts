import { AppError } from '@shared/errors/app-error'
import type { RecordingStack } from '@shared/model/recording'
import { stackAddress } from './address'
import { type AskOptions, askStack, bytesOf, type StackAnswer, textOf } from './ask'
import { forbidden, notAStack, secretMissing, signInRejected } from './failures'
import { STACK_LIMITS, type StackLimits } from './limits'
import { refusal } from './refusal'

const CALL_LOGD = '/api/call-logd/1.0'
const AUTH = '/api/auth/0.1/token'
/** Seconds that a token of ours lives: as long as a long export, and no longer after a crash. */
const EXPIRATION_SECONDS = 3600
/** Part of its life after which it is renewed, before the stack refuses it. */
const RENEW_AFTER = 0.9
/** Nobody waits longer for giving a token back. */
const GIVE_BACK_MS = 3000

/** What a request to call-logd is about. */
export interface CallLogdQuestion {
  /** Behind the version, with its query: `/cdr?limit=1`. */
  readonly path: string
  /** Name of the right that it needs, said when it is refused. */
  readonly right: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/**
 * One sign-in to a stack, for one recording or for thousands: the token is made when first needed, renewed when it
 * expires, and given back by `close`. Reads only; nothing but our own tokens is ever changed on a stack.
 */
export class StackSession {
  readonly shown: string
  private made: { readonly token: string; readonly renewAt: number; wasGood: boolean } | null = null

  /** Throws `stack-secret-missing` where the token or password is null. */
  constructor(
    readonly stack: RecordingStack,
    private readonly secret: string | null,
    readonly limits: StackLimits = STACK_LIMITS
  ) {
    this.shown = stackAddress(stack.address).shown
    if (secret === null || secret === '') throw secretMissing(this.shown, stack.signIn.kind)
  }

  /** Asks call-logd; the answer has a status of success, everything else is thrown. */
  async get(question: CallLogdQuestion): Promise<StackAnswer> {
    const options = this.options(question.signal)
    for (;;) {
      const token = await this.token(options)
      const answer = await askStack(
        this.stack,
        {
          method: 'GET',
          path: CALL_LOGD + question.path,
          headers: { Accept: '*/*', ...this.headers(token), ...question.headers }
        },
        options
      )
      const status = answer.statusCode ?? 0
      if (status >= 200 && status < 300) {
        if (this.made !== null) this.made.wasGood = true
        return answer
      }
      const error = await this.refusal(answer, question.right, options)
      if (this.made === null || error.code !== 'stack-sign-in-rejected') throw error
      // What the stack refuses to a token that is new, its user may not do.
      if (!this.made.wasGood)
        throw forbidden(this.shown, question.right, String(error.details?.['technical'] ?? ''))
      // It may have ended before its time, for instance when the stack was restarted.
      await this.close()
    }
  }

  /** The same for an answer in JSON. */
  async json(question: CallLogdQuestion): Promise<unknown> {
    const answer = await this.get(question)
    const text = await textOf(this.shown, answer, this.limits.jsonBytes, this.options(question.signal))
    return this.parse(text)
  }

  /** The bytes of an answer, see `bytesOf`. */
  bytes(answer: StackAnswer, limitBytes: number, signal?: AbortSignal): AsyncGenerator<Buffer> {
    return bytesOf(this.shown, answer, limitBytes, this.options(signal))
  }

  /** Gives the token back; the next request makes a new one. A token that the person made is theirs. Never throws. */
  async close(): Promise<void> {
    const { made } = this
    this.made = null
    if (made === null) return
    try {
      const answer = await askStack(
        this.stack,
        { method: 'DELETE', path: `${AUTH}/${encodeURIComponent(made.token)}`, headers: {} },
        this.options(AbortSignal.timeout(GIVE_BACK_MS))
      )
      answer.destroy()
    } catch (error) {
      // It expires by itself.
      if (!(error instanceof AppError)) throw error
    }
  }

  /** Text that came from the server, cut, and without what must not be shown. */
  clean(text: string): string {
    const secrets = [this.secret, this.made?.token].filter((one) => one !== null && one !== undefined)
    const without = secrets.reduce((left, one) => left.replaceAll(one, '…'), text)
    // A foreign text must not write on a terminal.
    return without
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 300)
  }

  private refusal(answer: StackAnswer, right: string, options: AskOptions): Promise<AppError> {
    const { shown, stack } = this
    return refusal({ shown, stack, clean: (text) => this.clean(text) }, answer, right, options)
  }

  private headers(token: string): Record<string, string> {
    const { tenantUuid } = this.stack
    return { 'X-Auth-Token': token, ...(tenantUuid === null ? {} : { 'Wazo-Tenant': tenantUuid }) }
  }

  private options(signal: AbortSignal | undefined): AskOptions {
    return { limits: this.limits, signal }
  }

  private async token(options: AskOptions): Promise<string> {
    const { signIn } = this.stack
    const secret = this.secret ?? ''
    if (signIn.kind === 'token') return secret
    if (this.made !== null && performance.now() < this.made.renewAt) return this.made.token
    const basic = Buffer.from(`${signIn.name}:${secret}`, 'utf8').toString('base64')
    const begun = performance.now()
    const answer = await askStack(
      this.stack,
      {
        method: 'POST',
        path: AUTH,
        headers: { Accept: 'application/json', Authorization: `Basic ${basic}` },
        body: JSON.stringify({ expiration: EXPIRATION_SECONDS })
      },
      options
    )
    const status = answer.statusCode ?? 0
    if (status === 401 || status === 403) {
      answer.destroy()
      throw signInRejected(this.shown, 'user', `HTTP ${status}`)
    }
    if (status < 200 || status >= 300) throw await this.refusal(answer, 'auth.token.create', options)
    const text = await textOf(this.shown, answer, this.limits.jsonBytes, options)
    const token = tokenIn(this.parse(text))
    if (token === null) throw notAStack(this.shown, 'token', 'An answer without token.')
    this.made = { token, renewAt: begun + EXPIRATION_SECONDS * 1000 * RENEW_AFTER, wasGood: false }
    return token
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      throw notAStack(this.shown, text.trimStart().startsWith('<') ? 'page' : 'content', this.clean(text))
    }
  }
}

function tokenIn(answer: unknown): string | null {
  const { data } = (answer ?? {}) as { readonly data?: { readonly token?: unknown } | null }
  const token = data?.token
  // It becomes a header line: nothing may break out of it.
  return typeof token === 'string' && /^[\x21-\x7e]{1,1000}$/.test(token) ? token : null
}
