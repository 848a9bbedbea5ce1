import type { ErrorCode } from '@shared/errors/error-codes'

const HOPELESS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'stack-secret-missing',
  'stack-unreachable',
  'stack-foreign',
  'stack-tls-untrusted',
  'stack-sign-in-rejected'
])

/**
 * True for what will not be better with the next recording: asking a stack on would lock an account, or take hours to
 * fail.
 */
export const isHopeless = (code: ErrorCode): boolean => HOPELESS.has(code)
