import { AppError, errorData } from '@shared/errors/app-error'
import type { RecordingStack, StackProbe } from '@shared/model/recording'
import { dialStack } from './dial'
import { CALLS_OF, isRefusal } from './find-recording'
import { STACK_LIMITS, type StackLimits } from './limits'
import { parseCalls } from './parse-calls'
import { StackSession } from './session'

/**
 * Tries a stack: looks at its certificate without sending anything, signs in, and asks for one call. What goes wrong is
 * part of the answer; only giving up is thrown (`cancelled`).
 */
export async function probeStack(
  stack: RecordingStack,
  secret: string | null,
  { signal, limits = STACK_LIMITS }: { readonly signal?: AbortSignal; readonly limits?: StackLimits } = {}
): Promise<StackProbe> {
  let certificate: StackProbe['certificate'] = null
  let calls: number | null = null
  try {
    certificate = await certificateOf(stack, limits, signal)
    calls = await callsOf(stack, secret, limits, signal)
    return { ok: true, certificate, calls, error: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    return { ok: false, certificate, calls, error: errorData(error) }
  }
}

/** The certificate that the stack shows, whether it is trusted or not; null without encryption. */
async function certificateOf(
  stack: RecordingStack,
  limits: StackLimits,
  signal: AbortSignal | undefined
): Promise<StackProbe['certificate']> {
  const { socket, certificate, problem } = await dialStack({ ...stack, tls: { kind: 'off' } }, limits, signal)
  socket.on('error', () => undefined)
  socket.destroy()
  if (certificate === null) return null
  const { subject, issuer, validUntil, fingerprint } = certificate
  return { subject, issuer, validUntil, fingerprint, isTrusted: problem === null }
}

/** How many calls may be seen: everybody's, or else one's own. */
async function callsOf(
  stack: RecordingStack,
  secret: string | null,
  limits: StackLimits,
  signal: AbortSignal | undefined
): Promise<number> {
  const session = new StackSession(stack, secret, limits)
  const count = async (scope: keyof typeof CALLS_OF): Promise<number> => {
    const { path, right } = CALLS_OF[scope]
    const recurse = scope === 'all' ? '&recurse=true' : ''
    return parseCalls(session.shown, await session.json({ path: `${path}?limit=1${recurse}`, right, signal }))
      .total
  }
  try {
    return await count('all')
  } catch (refused) {
    if (!isRefusal(refused)) throw refused
    return await count('me').catch((error: unknown) => {
      throw isRefusal(error) ? refused : error
    })
  } finally {
    await session.close()
  }
}
