import { AppError } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'
import type { ServerCertificate } from '@shared/model/server'
import { certificateProblem } from '../../network/certificate-problem'
import { hostAndPort, type ServerAddress } from './server-address'

/*
 * Every way in which a server can fail, each with the next step. `details.command` is a line to run somewhere,
 * `details.technical` what the server or the system said. No password is ever part of either.
 */

interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
  readonly command?: string
  readonly reason?: string
}

/** An error about a server, with where it is and what was said. */
export function serverFailure(server: ServerAddress, failure: Failure, cause?: unknown): AppError {
  const { code, message, hint, command, reason } = failure
  return new AppError(
    {
      code,
      message,
      hint,
      details: {
        server: hostAndPort(server),
        database: server.database,
        user: server.user,
        ...(reason === undefined ? {} : { reason }),
        ...(command === undefined ? {} : { command }),
        ...(cause === undefined ? {} : { technical: textOf(cause) })
      }
    },
    { cause }
  )
}

/** No connection at all; says what a tunnel would look like, because that is the usual way to a telephone system. */
export function unreachable(server: ServerAddress, cause: unknown): AppError {
  const system = (cause as { readonly code?: unknown } | null)?.code
  const where = hostAndPort(server)
  const tunnel = `ssh -N -L 15432:127.0.0.1:${server.port} root@${server.host}`
  const through = isLocalHost(server.host)
    ? 'If this is the end of an SSH tunnel, start the tunnel first.'
    : `If only the server itself may connect, open a tunnel with the command below and connect to 127.0.0.1, port 15432.`
  const failure = (reason: string, message: string, hint: string): AppError =>
    serverFailure(
      server,
      {
        code: 'server-unreachable',
        message,
        hint,
        reason,
        ...(isLocalHost(server.host) ? {} : { command: tunnel })
      },
      cause
    )
  switch (system) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return failure(
        'name',
        `There is no computer called ${server.host}.`,
        'Check the name, or use its address.'
      )
    case 'ECONNREFUSED':
    case 'ENOENT':
      return failure(
        'refused',
        `Nothing listens on ${where}.`,
        `Check the port, and listen_addresses in postgresql.conf: PostgreSQL listens to its own computer only unless told otherwise. ${through}`
      )
    default:
      return failure(
        'silent',
        `${where} does not answer.`,
        `Check the address, the network or VPN, and the firewall of the server. ${through}`
      )
  }
}

/** Something answers, and it is no PostgreSQL. */
export function notPostgres(server: ServerAddress): AppError {
  return serverFailure(server, {
    code: 'server-unreachable',
    message: `What answers on ${hostAndPort(server)} is no PostgreSQL server.`,
    hint: 'Check the port; PostgreSQL usually has 5432.',
    reason: 'foreign'
  })
}

/** The server offers no encryption, and the settings ask for it. */
export function tlsMissing(server: ServerAddress): AppError {
  return serverFailure(server, {
    code: 'server-tls-missing',
    message: `${hostAndPort(server)} offers no encryption.`,
    hint: 'Switch it on in postgresql.conf (ssl = on), go through an SSH tunnel, or choose a connection without TLS on a network that you trust.'
  })
}

/** The certificate is not signed by an authority that is trusted here, is out of date, or is another computer's. */
export function tlsUntrusted(server: ServerAddress, certificate: ServerCertificate, why: string): AppError {
  const hint =
    why === 'ERR_TLS_CERT_ALTNAME_INVALID'
      ? `The certificate is for ${certificate.names.join(', ') || certificate.subject}: connect by that name, or check the authority only (verify-ca).`
      : why === 'CERT_HAS_EXPIRED'
        ? 'Have the certificate renewed on the server.'
        : 'Compare the fingerprint with the one on the server. If it is the same, give this certificate, or that of its authority, as the root certificate.'
  const error = serverFailure(server, {
    code: 'server-tls-untrusted',
    message: `The certificate of ${hostAndPort(server)} is not trusted: ${certificateProblem(why)}.`,
    hint,
    reason: why,
    command: 'openssl x509 -noout -fingerprint -sha256 -in server.crt'
  })
  return new AppError({
    ...error.toData(),
    details: {
      ...error.details,
      subject: certificate.subject,
      issuer: certificate.issuer,
      validUntil: certificate.validUntil,
      fingerprint: certificate.fingerprint,
      certificate: certificate.pem
    }
  })
}

/** The handshake itself failed. */
export function tlsBroken(server: ServerAddress, cause: unknown): AppError {
  return serverFailure(
    server,
    {
      code: 'server-tls-untrusted',
      message: `No encrypted connection to ${hostAndPort(server)} could be agreed on.`,
      hint: 'The TLS version of the server may be too old, or something between here and there changes the data.',
      reason: 'handshake'
    },
    cause
  )
}

/** A role that needs a password, and none is there. */
export function passwordMissing(server: ServerAddress): AppError {
  return serverFailure(server, {
    code: 'server-password-rejected',
    message: `${server.user} needs a password on ${hostAndPort(server)}, and none was given.`,
    hint: 'Type it, or write it into the password file: host:port:database:user:password.',
    reason: 'missing'
  })
}

/** The connection was there and is no more. */
export function connectionLost(server: ServerAddress, cause: unknown): AppError {
  return serverFailure(
    server,
    {
      code: 'server-connection-lost',
      message: `The connection to ${hostAndPort(server)} broke off.`,
      hint: 'Nothing was changed. Try again; if it happens again, look into the log of the server at this moment.'
    },
    cause
  )
}

/** The server took longer than allowed. */
export function timedOut(server: ServerAddress, cause: unknown): AppError {
  return serverFailure(
    server,
    {
      code: 'server-timeout',
      message: `${hostAndPort(server)} took too long to answer.`,
      hint: 'Nothing was changed. Try again when the server has less to do, or read a shorter period.'
    },
    cause
  )
}

/** True for this computer itself: a socket in a folder, or a loopback address. */
export function isLocalHost(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** What a failure says of itself; several that happened at once are joined. */
export function textOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return cause.errors.map(textOf).join('; ')
  return cause instanceof Error ? cause.message : String(cause)
}
