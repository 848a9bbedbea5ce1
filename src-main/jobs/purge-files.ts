import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import { archiveFiles, isClaimed, removeArchiveFiles } from '../recordings/archive'
import { besideFolder } from '../recordings/beside'
import { containedPath } from '../recordings/locate/open-file'
import { removeExport, type OwnedExport } from '../store/purge'
import { forgetCopies, type RecordingCopy } from '../store/recording-selection'
import { inTransaction, type ReadStore, type WriteStore } from '../store/store'

/** Copies per transaction. */
const BATCH = 200

/**
 * Removes exports of recordings: their files where they are still those that were written, then what is known of them, so that
 * a run that ends in between leaves nothing of which nobody knows. Throws `file-unwritable`.
 */
export async function purgeExports(
  store: WriteStore,
  exports: readonly OwnedExport[],
  pace: () => Promise<void>
): Promise<{ readonly exports: number; readonly bytes: number }> {
  let count = 0
  let bytes = 0
  for (const stored of exports) {
    const parts = archiveFiles(stored.path, stored.uuid)
    // Somebody is writing it now: the next purge finds it.
    if (await isClaimed(parts)) continue
    const size = bytesHere(stored)
    try {
      if (size > 0) await rm(stored.path, { force: true })
      await removeArchiveFiles(parts)
    } catch (cause) {
      throw notRemoved(stored.fileName, cause)
    }
    inTransaction(store, () => removeExport(store, stored))
    count += 1
    bytes += size
    await pace()
  }
  return { exports: count, bytes }
}

/**
 * Removes copies of recordings that Calltrail made, then what is known of them. One that is gone, or leads out of the folder
 * and is none of ours, is not known any more either. Throws `file-unwritable`: what cannot be removed stays known.
 */
export async function purgeCopies(
  store: WriteStore,
  copies: readonly RecordingCopy[],
  pace: () => Promise<void>
): Promise<{ readonly copies: number; readonly bytes: number }> {
  let count = 0
  let bytes = 0
  for (let at = 0; at < copies.length; at += BATCH) {
    const done: string[] = []
    try {
      for (const { uuid, rootPath, member, sizeBytes } of copies.slice(at, at + BATCH)) {
        if (await removeContained(rootPath, member)) {
          count += 1
          bytes += sizeBytes
        }
        done.push(uuid)
      }
    } finally {
      inTransaction(store, () => forgetCopies(store, { uuids: done }))
    }
    await pace()
  }
  return { copies: count, bytes }
}

/** False where there is no such file within the folder. */
async function removeContained(rootPath: string, member: string): Promise<boolean> {
  const path = await containedPath(rootPath, member).catch(() => null)
  if (path === null) return false
  try {
    await rm(path, { force: true })
    return true
  } catch (cause) {
    throw notRemoved(member, cause)
  }
}

const notRemoved = (file: string, cause: unknown): AppError =>
  new AppError(
    {
      code: 'file-unwritable',
      message: `${file} could not be removed.`,
      hint: 'Close the program that has it open, or check the permissions of its folder. Then start again: no call was removed.',
      details: { file, technical: cause instanceof Error ? cause.message : String(cause) }
    },
    { cause }
  )

/**
 * Those of these copies that lie in the folder beside the workspace as it is now: where the workspace says that they are
 * counts for nothing, as it may have been moved, or come from a stranger. What was fetched for a session ends with it.
 */
export function ownCopies<C extends RecordingCopy>(store: ReadStore, copies: readonly C[]): readonly C[] {
  const rootPath = besideFolder(store.path, 'cache')
  return copies
    .map((copy) => ({ ...copy, rootPath }))
    .filter(({ member }) => statSync(join(rootPath, member), { throwIfNoEntry: false })?.isFile() === true)
}

/** Removes the drawn shapes of sounds: nobody can tell whose they are, and those still wanted are drawn again. */
export async function dropShapes(store: ReadStore): Promise<void> {
  if (store.path === ':memory:') return
  await rm(besideFolder(store.path, 'peaks'), { recursive: true, force: true })
}

/**
 * Bytes of the file of an export; 0 where it is gone, was never finished, or another has taken its place: it must have
 * the size that was written, and be a ZIP.
 */
export function bytesHere({ path, bytes, status }: OwnedExport): number {
  if (status !== 'finished') return 0
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes && isZip(path) ? bytes : 0
}

function isZip(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(2)
      return readSync(file, head, 0, 2, 0) === 2 && head.toString('latin1') === 'PK'
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}
