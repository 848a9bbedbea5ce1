import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveFiles, isClaimed, removeArchiveFiles } from '../recordings/archive'
import { besideFolder } from '../recordings/beside'
import { containedPath } from '../recordings/locate/open-file'
import { removeExport, type OwnedExport } from '../store/purge'
import { forgetCopies, type RecordingCopy } from '../store/recording-selection'
import { inTransaction, type ReadStore, type WriteStore } from '../store/store'

/** Copies per transaction. */
const BATCH = 200

/** Removes exports of recordings: their files where they are still those that were written, and what is known of them. */
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
    inTransaction(store, () => removeExport(store, stored))
    if (size > 0) await rm(stored.path, { force: true })
    await removeArchiveFiles(parts)
    count += 1
    bytes += size
    await pace()
  }
  return { exports: count, bytes }
}

/** Removes copies of recordings that Calltrail made. First the workspace: a file without a row is swept later. */
export async function purgeCopies(
  store: WriteStore,
  copies: readonly RecordingCopy[],
  pace: () => Promise<void>
): Promise<{ readonly copies: number; readonly bytes: number }> {
  let count = 0
  let bytes = 0
  for (let at = 0; at < copies.length; at += BATCH) {
    const some = copies.slice(at, at + BATCH)
    inTransaction(store, () => forgetCopies(store, { uuids: some.map(({ uuid }) => uuid) }))
    for (const { rootPath, member, sizeBytes } of some) {
      try {
        await rm(await containedPath(rootPath, member))
        count += 1
        bytes += sizeBytes
      } catch {
        // It is gone already, or leads out of the folder, and then it is no copy of ours.
        continue
      }
    }
    await pace()
  }
  return { copies: count, bytes }
}

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
