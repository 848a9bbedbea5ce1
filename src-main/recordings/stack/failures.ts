import { AppError } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'
import type { ServerCertificate } from '@shared/model/server'
import { certificateProblem } from '../../network/certificate-problem'

/*
 * Every way in which a stack can fail, each with the next step. `details.technical` is what the server or the system
 * said, freed of secrets by whoever read it; `details.right` the right that is missing.
 */

interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
  readonly details?: Readonly<Record<string, string | number>>
}

/** An error about a stack; `shown` is its host. */
function stackFailure(shown: string, { code, message, hint, details }: Failure, cause?: unknown): AppError {
  return new AppError({
    code,
    message,
    hint,
    details: {
      server: shown,
      ...details,
      ...(cause === undefined ? {} : { technical: textOf(cause) })
    }
  })
}

export const stackNotSet = (): AppError =>
  new AppError({
    code: 'stack-not-set',
    message: 'This workspace knows no stack from which recordings can be fetched.',
    hint: 'Name it first: calltrail recordings stack set https://pbx.example.org --user NAME'
  })

export const secretMissing = (shown: string, kind: 'token' | 'user'): AppError =>
  stackFailure(shown, {
    code: 'stack-secret-missing',
    message: `The ${kind === 'token' ? 'token' : 'password'} for ${shown} is not at hand.`,
    hint: 'Type it; it lasts for this session, or longer if you have it kept.',
    details: { reason: kind }
  })

export function stackUnreachable(shown: string, host: string, cause: unknown): AppError {
  const system = (cause as { readonly code?: unknown } | null)?.code
  const failure = (reason: string, message: string, hint: string): AppError =>
    stackFailure(shown, { code: 'stack-unreachable', message, hint, details: { reason } }, cause)
  switch (system) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return failure('name', `There is no computer called ${host}.`, 'Check the name, or use its address.')
    case 'ECONNREFUSED':
      return failure(
        'refused',
        `Nothing listens on ${shown}.`,
        'Check the port; the web interface of a stack usually has 443.'
      )
    default:
      return failure(
        'silent',
        `${shown} does not answer.`,
        'Check the address, the network or VPN, and the firewall of the server.'
      )
  }
}

export function stackUntrusted(shown: string, certificate: ServerCertificate, why: string): AppError {
  const isOther = why === 'fingerprint'
  return stackFailure(shown, {
    code: 'stack-tls-untrusted',
    message: isOther
      ? `${shown} shows another certificate than the one that was trusted.`
      : `The certificate of ${shown} is not trusted: ${certificateProblem(why)}.`,
    hint: isOther
      ? 'It may have been renewed, or somebody stands between here and there: compare the fingerprint with the one on the server before you trust it.'
      : 'Compare the fingerprint with the one on the server. If it is the same, trust this certificate only (pinned).',
    details: {
      reason: why,
      subject: certificate.subject,
      issuer: certificate.issuer,
      validUntil: certificate.validUntil,
      fingerprint: certificate.fingerprint
    }
  })
}

export const tlsBroken = (shown: string, cause: unknown): AppError =>
  stackFailure(
    shown,
    {
      code: 'stack-tls-untrusted',
      message: `No encrypted connection to ${shown} could be agreed on.`,
      hint: 'Check that this port speaks https. The TLS version of the server may be too old.',
      details: { reason: 'handshake' }
    },
    cause
  )

/** Something answers, and it is no call-logd: a login page, another web server, a redirect to elsewhere. */
export const notAStack = (shown: string, reason: string, technical: string): AppError =>
  stackFailure(shown, {
    code: 'stack-foreign',
    message: `What answers on ${shown} is not the API of a Wazo stack.`,
    hint: 'Check the address: it is that of the stack’s web interface, without a page behind it.',
    details: { reason, technical }
  })

export const signInRejected = (shown: string, kind: 'token' | 'user', technical: string): AppError =>
  stackFailure(shown, {
    code: 'stack-sign-in-rejected',
    message:
      kind === 'token'
        ? `${shown} does not accept this token.`
        : `${shown} does not accept this user and password.`,
    hint:
      kind === 'token'
        ? 'It may be mistyped or expired, or lack the right to read calls: make a new one.'
        : 'Check user and password. Whoever signs in to the web interface of the stack can sign in here.',
    details: { reason: kind, technical }
  })

export const forbidden = (shown: string, right: string, technical: string): AppError =>
  stackFailure(shown, {
    code: 'stack-forbidden',
    message: `${shown} does not allow this: the right ${right} is missing.`,
    hint: 'Ask an administrator of the stack to add this right to the policy of the user or token.',
    details: { reason: 'right', right, technical }
  })

export const tenantForbidden = (shown: string, technical: string): AppError =>
  stackFailure(shown, {
    code: 'stack-forbidden',
    message: `${shown} does not let this user or token see the tenant.`,
    hint: 'Leave the tenant out, or sign in with somebody who belongs to it or to one above it.',
    details: { reason: 'tenant', technical }
  })

export const recordingUnknown = (shown: string, reason: 'call' | 'recording' | 'ambiguous'): AppError =>
  stackFailure(shown, {
    code: 'stack-recording-not-found',
    message: {
      call: `${shown} knows no call with this recording.`,
      recording: `${shown} knows the call, and not this recording of it.`,
      ambiguous: `${shown} has several recordings that may be this one.`
    }[reason],
    hint: 'It may be of another stack or tenant, or purged. If you have the file, add the folder where it lies.',
    details: { reason }
  })

export const mediaDeleted = (shown: string): AppError =>
  stackFailure(shown, {
    code: 'stack-media-deleted',
    message: `The sound of this recording was deleted on ${shown}.`,
    hint: 'It cannot be fetched any more. Look for a backup, and add the folder where it lies.'
  })

export const mediaUnreadable = (shown: string, reason: 'missing' | 'denied', technical: string): AppError =>
  stackFailure(shown, {
    code: 'stack-media-unreadable',
    message:
      reason === 'missing'
        ? `${shown} knows the recording, and its file is not there.`
        : `${shown} may not read its own file of the recording.`,
    hint:
      reason === 'missing'
        ? 'It was moved or deleted on the server by hand. Look for a backup, and add the folder where it lies.'
        : 'Ask an administrator of the stack to let the user wazo-call-logd read it.',
    details: { reason, technical }
  })

export const stackFailed = (shown: string, status: number, technical: string): AppError =>
  stackFailure(shown, {
    code: 'stack-failed',
    message: `${shown} answered with an error (${status}).`,
    hint:
      status === 429 || status >= 502
        ? 'It is starting or busy: try again in a minute.'
        : 'Try again. If it comes back, look into the log of wazo-call-logd at this moment.',
    details: { status, technical }
  })

export const timedOut = (shown: string, cause?: unknown): AppError =>
  stackFailure(
    shown,
    {
      code: 'stack-timeout',
      message: `${shown} took too long to answer.`,
      hint: 'Nothing was changed. Try again when the server has less to do.'
    },
    cause
  )

export const brokeOff = (shown: string, cause?: unknown): AppError =>
  stackFailure(
    shown,
    {
      code: 'stack-broke-off',
      message: `The connection to ${shown} broke off.`,
      hint: 'Nothing was kept. Try again.'
    },
    cause
  )

export const tooLarge = (shown: string, limit: number): AppError =>
  stackFailure(shown, {
    code: 'stack-too-large',
    message: `What ${shown} sends is larger than the ${limit} bytes that are taken.`,
    hint: 'Nothing was kept. Copy the file from the server by hand, and add the folder where it lies.',
    details: { limit }
  })

export const fetchCancelled = (): AppError =>
  new AppError({ code: 'cancelled', message: 'Fetching was cancelled.', hint: 'Nothing was kept.' })

function textOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return cause.errors.map(textOf).join('; ')
  return cause instanceof Error ? cause.message : String(cause)
}
