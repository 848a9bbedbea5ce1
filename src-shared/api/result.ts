import type { AppErrorData } from '../errors/app-error'

/** The answer of every call across a boundary: errors travel as values. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppErrorData }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = <T = never>(error: AppErrorData): Result<T> => ({ ok: false, error })
