import { once } from 'node:events'
import { connect as connectSocket, isIP, type Socket } from 'node:net'
import * as tls from 'node:tls'
import { AppError } from '@shared/errors/app-error'
import type { ServerCertificate } from '@shared/model/server'
import { trustedAuthorities } from '../../network/authorities'
import { describeCertificate, holdsCertificate } from '../../network/certificate'
import { certificateCode } from '../../network/certificate-problem'
import { notPostgres, tlsBroken, tlsMissing, tlsUntrusted, unreachable } from './failures'
import { isLocalSocket, type ServerAddress } from './server-address'

/** Long enough for a slow line, short enough to wait for. */
const ANSWER_TIMEOUT_MS = 10_000
/** Notices within minutes that the other side is gone without a word. */
const KEEP_ALIVE_MS = 30_000
/** Length 8 and the code by which a client asks for TLS. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/** A connection to the port, before anything was said. */
export interface Reached {
  readonly socket: Socket
  readonly elapsedMs: number
}

/** How a connection is encrypted. */
export interface Encryption {
  /** `TLSv1.3`. */
  readonly protocol: string
  readonly certificate: ServerCertificate
}

/** Connects to the port. Throws `server-unreachable`. */
export async function reach(server: ServerAddress, signal?: AbortSignal): Promise<Reached> {
  const started = performance.now()
  const target = isLocalSocket(server)
    ? { path: `${server.host}/.s.PGSQL.${server.port}` }
    : { host: server.host, port: server.port }
  const socket = connectSocket({
    ...target,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: KEEP_ALIVE_MS
  })
  try {
    await within(socket, signal, once(socket, 'connect'))
  } catch (cause) {
    socket.destroy()
    throw unreachable(server, cause)
  }
  return { socket, elapsedMs: Math.round(performance.now() - started) }
}

/**
 * Asks for encryption as the settings want it, and checks the certificate before anything else is sent. Answers the
 * socket to go on with; `encryption` is null where the connection stays plain. Throws `server-tls-missing` and
 * `server-tls-untrusted`.
 */
export async function encrypt(
  server: ServerAddress,
  socket: Socket,
  signal?: AbortSignal
): Promise<{ readonly socket: Socket; readonly encryption: Encryption | null }> {
  if (server.sslMode === 'disable' || isLocalSocket(server)) return { socket, encryption: null }
  try {
    const answer = await askForTls(server, socket, signal)
    if (answer === 'N') {
      if (server.sslMode === 'prefer') return { socket, encryption: null }
      throw tlsMissing(server)
    }
    if (answer !== 'S') throw notPostgres(server)
    return await shakeHands(server, socket, signal)
  } catch (error) {
    socket.destroy()
    throw error
  }
}

async function askForTls(server: ServerAddress, socket: Socket, signal?: AbortSignal): Promise<string> {
  try {
    const answered = once(socket, 'data') as Promise<[Buffer]>
    const ended = once(socket, 'end').then(() => Promise.reject(new Error('The connection was closed.')))
    ended.catch(() => undefined)
    socket.write(SSL_REQUEST)
    const [answer] = await within(socket, signal, Promise.race([answered, ended]))
    // One byte and no more may arrive unencrypted: anything after it was put there by somebody else.
    if (answer.length !== 1) throw notPostgres(server)
    return answer.toString('latin1')
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreachable(server, cause)
  }
}

async function shakeHands(
  server: ServerAddress,
  socket: Socket,
  signal?: AbortSignal
): Promise<{ readonly socket: Socket; readonly encryption: Encryption }> {
  const secure = tls.connect({
    socket,
    host: server.host,
    // A server name must not be an address (RFC 6066).
    ...(isIP(server.host) === 0 ? { servername: server.host } : {}),
    ca: authorities(server),
    // The certificate is judged below, so that a refused one can be shown. Nothing is sent before.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined
  })
  try {
    await within(secure, signal, once(secure, 'secureConnect'))
  } catch (cause) {
    secure.destroy()
    throw tlsBroken(server, cause)
  }
  const peer = secure.getPeerCertificate()
  const certificate = describeCertificate(peer.raw)
  const problem = judge(server, secure, peer)
  if (problem !== null) {
    secure.destroy()
    throw tlsUntrusted(server, certificate, problem)
  }
  return { socket: secure, encryption: { protocol: secure.getProtocol() ?? 'TLS', certificate } }
}

/** Why the certificate is refused, null when it is good enough for the settings. */
function judge(server: ServerAddress, secure: tls.TLSSocket, peer: tls.PeerCertificate): string | null {
  const { sslMode, rootCertificate } = server
  // As in PostgreSQL's own clients: an authority that was named is checked also where encryption alone was asked for.
  const checksAuthority =
    sslMode === 'verify-ca' ||
    sslMode === 'verify-full' ||
    (sslMode === 'require' && rootCertificate !== null)
  // The very certificate that a person compared and trusted needs neither an authority nor the right name.
  if (!checksAuthority || (rootCertificate !== null && holdsCertificate(rootCertificate, peer.raw)))
    return null
  if (!secure.authorized) return certificateCode(secure.authorizationError)
  if (sslMode !== 'verify-full') return null
  return tls.checkServerIdentity(server.host, peer) ? 'ERR_TLS_CERT_ALTNAME_INVALID' : null
}

function authorities({ rootCertificate }: ServerAddress): string[] {
  if (rootCertificate !== null) return [rootCertificate]
  return trustedAuthorities()
}

/** Waits for something on a socket; its errors, the time-out and an abort end the waiting. */
async function within<T>(socket: Socket, signal: AbortSignal | undefined, awaited: Promise<T>): Promise<T> {
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS)
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  const failed = once(socket, 'error', { signal: either }).then(([error]) => Promise.reject(error as Error))
  awaited.catch(() => undefined)
  try {
    return await Promise.race([awaited, failed])
  } catch (error) {
    throw timeout.aborted
      ? new Error(`No answer within ${ANSWER_TIMEOUT_MS / 1000} s.`, { cause: error })
      : error
  } finally {
    failed.catch(() => undefined)
  }
}
