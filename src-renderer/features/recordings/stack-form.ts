import type { RecordingStack, RecordingStackState } from '@shared/model/recording'

/** What is written in the fields on a live stack. */
export interface StackForm {
  readonly address: string
  readonly tenant: string
  readonly signIn: 'token' | 'user'
  readonly user: string
  /** Empty: the secret that is known. */
  readonly secret: string
  readonly keep: boolean
  readonly tls: RecordingStack['tls']['kind']
  readonly fingerprint: string
  /** Megabytes. */
  readonly limit: string
}

const MEGABYTE = 1_000_000
/** A terabyte is more than any cache of recordings is for. */
const MOST_MEGABYTES = 1_000_000

/** The fields as they stand at first. */
export const firstStackForm = ({ stack, secret, canKeep, cache }: RecordingStackState): StackForm => ({
  address: stack?.address ?? '',
  tenant: stack?.tenantUuid ?? '',
  signIn: stack?.signIn.kind ?? 'token',
  user: stack?.signIn.kind === 'user' ? stack.signIn.name : '',
  secret: '',
  keep: secret === 'kept' || (secret === 'none' && canKeep),
  tls: stack?.tls.kind ?? 'verify',
  fingerprint: stack?.tls.kind === 'pinned' ? stack.tls.fingerprint : '',
  limit: String(Math.round(cache.limitBytes / MEGABYTE))
})

/** `https://host` or `https://host:port` of what was typed; null when it is no address. */
export function addressOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  try {
    const { protocol, hostname, origin } = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? origin : null
  } catch {
    return null
  }
}

/** True when the fingerprint is 32 bytes in hexadecimal, with or without colons. */
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text.replace(/[:\s]/g, ''))

/** Bytes of the limit; null when it is no whole number of megabytes. */
export function limitOf({ limit }: StackForm): number | null {
  const megabytes = Number(limit.trim())
  return /^\d+$/.test(limit.trim()) && megabytes <= MOST_MEGABYTES ? megabytes * MEGABYTE : null
}

/** The stack that the fields describe; null while something is missing or wrong. */
export function stackOf(form: StackForm): RecordingStack | null {
  const address = addressOf(form.address)
  if (address === null) return null
  if (form.signIn === 'user' && form.user.trim() === '') return null
  const isPinned = form.tls === 'pinned' && address.startsWith('https:')
  if (isPinned && !isFingerprint(form.fingerprint)) return null
  return {
    address,
    tenantUuid: form.tenant.trim() || null,
    signIn: form.signIn === 'token' ? { kind: 'token' } : { kind: 'user', name: form.user.trim() },
    tls: isPinned
      ? { kind: 'pinned', fingerprint: form.fingerprint.trim() }
      : { kind: form.tls === 'off' ? 'off' : 'verify' }
  }
}
