import { basename } from 'node:path'
import { AppError } from '@shared/errors/app-error'

/** Why a file could not be written. */
export function writeFailure(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const system = (cause as { readonly code?: unknown } | null)?.code
  const isFull = system === 'ENOSPC' || system === 'EDQUOT'
  return new AppError(
    {
      code: isFull ? 'disk-full' : 'file-unwritable',
      message: isFull
        ? `The disk is full: ${basename(path)} was not written.`
        : `${basename(path)} cannot be written.`,
      hint: isFull
        ? 'Free some space, or lower the limit of fetched recordings.'
        : 'Check the folder and its permissions.',
      details: { file: path, technical: cause instanceof Error ? cause.message : String(cause) }
    },
    { cause }
  )
}
