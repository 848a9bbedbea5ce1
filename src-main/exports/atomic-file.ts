import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '@shared/errors/app-error'

/**
 * Writes a file through a temporary neighbour, so that the wanted name is there whole or not at all, and a file of that
 * name stays as it was until the new one is complete. Answers what `fill` answers.
 */
export async function writeAtomically<T>(path: string, fill: (file: FileHandle) => Promise<T>): Promise<T> {
  return replaceAtomically(path, async (draft) => {
    const file = await open(draft, 'wx')
    try {
      const result = await fill(file)
      // Without this a power cut after the rename may leave an empty file under the final name.
      await file.sync()
      return result
    } finally {
      await file.close()
    }
  })
}

/** The same for whoever opens the file by its path; what `fill` leaves at the draft's path becomes the file. */
export async function replaceAtomically<T>(path: string, fill: (draft: string) => Promise<T>): Promise<T> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const result = await fill(draft)
    await rename(draft, path)
    return result
  } catch (cause) {
    await rm(draft, { force: true })
    throw writeFailure(path, cause)
  }
}

/** Turns what the file system says about writing into words. */
export function writeFailure(path: string, cause: unknown): unknown {
  const system = (cause as { readonly code?: unknown } | null)?.code
  if (cause instanceof AppError || typeof system !== 'string' || !(cause instanceof Error)) return cause
  const file = basename(path)
  const details = { file, technical: cause.message }
  if (system === 'ENOSPC' || system === 'EDQUOT' || system === 'EFBIG') {
    return new AppError(
      {
        code: 'disk-full',
        message: `There is no room left for ${file}.`,
        hint: 'Free some space or choose another disk. Nothing was left behind.',
        details
      },
      { cause }
    )
  }
  const hint =
    system === 'EISDIR' || system === 'ENOTEMPTY' || system === 'EEXIST'
      ? 'There is a folder of this name: choose another one.'
      : system === 'ENOENT'
        ? 'The folder is not there (any more): choose another one.'
        : 'Choose a folder in which you may write, and close the file in other programs.'
  return new AppError(
    { code: 'file-unwritable', message: `${file} could not be written.`, hint, details },
    { cause }
  )
}
