import { once } from 'node:events'
import { connect as connectSocket, isIP, type Socket } from 'node:net'
import * as tls from 'node:tls'
import type { AppError } from '@shared/errors/app-error'
import type { RecordingStack } from '@shared/model/recording'
import type { ServerCertificate } from '@shared/model/server'
import { trustedAuthorities } from '../../network/authorities'
import { describeCertificate } from '../../network/certificate'
import { certificateCode } from '../../network/certificate-problem'
import { stackAddress } from './address'
import { fetchCancelled, stackUnreachable, stackUntrusted, timedOut, tlsBroken } from './failures'
import type { StackLimits } from './limits'

/** How a certificate is judged; see `RecordingStack`. */
export type StackTls = RecordingStack['tls']

/** A connection over which nothing was said yet. */
export interface Dialled {
  readonly socket: Socket
  /** Null where the connection is not encrypted. */
  readonly certificate: ServerCertificate | null
  /** Why the authorities of this computer do not vouch for it, null when they do. */
  readonly problem: string | null
}

/**
 * Connects, and judges the certificate before anything is sent. Throws `stack-unreachable`, `stack-timeout` and
 * `stack-tls-untrusted`.
 */
export async function dialStack(
  stack: Pick<RecordingStack, 'address' | 'tls'>,
  limits: Pick<StackLimits, 'connectMs'>,
  signal?: AbortSignal
): Promise<Dialled> {
  const { isEncrypted, host, port, shown } = stackAddress(stack.address)
  const socket = connectSocket({ host, port })
  const late = AbortSignal.timeout(limits.connectMs)
  const either = signal === undefined ? late : AbortSignal.any([signal, late])
  const wait = async (from: Socket, event: string, failure: (cause: unknown) => AppError): Promise<void> => {
    try {
      await once(from, event, { signal: either })
    } catch (cause) {
      from.destroy()
      socket.destroy()
      // Whoever gave up may still be told of the end of the connection, which nobody waits for.
      from.on('error', () => undefined)
      if (signal?.aborted) throw fetchCancelled()
      throw late.aborted ? timedOut(shown) : failure(cause)
    }
  }
  await wait(socket, 'connect', (cause) => stackUnreachable(shown, host, cause))
  if (!isEncrypted) return { socket, certificate: null, problem: null }
  const secure = tls.connect({
    socket,
    host,
    // A server name must not be an address (RFC 6066).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ca: trustedAuthorities(),
    // The certificate is judged below, so that a refused one can be shown. Nothing is sent before.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined
  })
  await wait(secure, 'secureConnect', (cause) => tlsBroken(shown, cause))
  const peer = secure.getPeerCertificate()
  const certificate = describeCertificate(peer.raw)
  const problem = problemOf(secure, host, peer)
  const refused = judge(stack.tls, certificate, problem)
  if (refused !== null) {
    secure.destroy()
    throw stackUntrusted(shown, certificate, refused)
  }
  return { socket: secure, certificate, problem }
}

/** Two ways of writing the same fingerprint are one. */
const plainFingerprint = (text: string): string => text.replace(/[^0-9a-f]/gi, '').toUpperCase()

function problemOf(secure: tls.TLSSocket, host: string, peer: tls.PeerCertificate): string | null {
  if (!secure.authorized) return certificateCode(secure.authorizationError)
  return tls.checkServerIdentity(host, peer) ? 'ERR_TLS_CERT_ALTNAME_INVALID' : null
}

/** Why the certificate is refused, null when it is good enough. */
function judge(choice: StackTls, certificate: ServerCertificate, problem: string | null): string | null {
  switch (choice.kind) {
    case 'verify':
      return problem
    case 'pinned':
      // The very certificate that a person compared needs neither an authority nor the right name.
      return plainFingerprint(choice.fingerprint) === plainFingerprint(certificate.fingerprint)
        ? null
        : 'fingerprint'
    case 'off':
      return null
  }
}
