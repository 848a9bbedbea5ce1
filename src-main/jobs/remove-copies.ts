import { rm } from 'node:fs/promises'
import type { RecordingCopy } from '../store/recording-selection'
import { containedPath } from '../recordings/locate/open-file'

/** Removes files from Calltrail's own folders, and nothing outside of them; how many went, and their bytes. */
export async function removeCopies(
  copies: readonly RecordingCopy[]
): Promise<{ readonly copies: number; readonly bytes: number }> {
  let count = 0
  let bytes = 0
  for (const { rootPath, member, sizeBytes } of copies) {
    try {
      await rm(await containedPath(rootPath, member))
      count += 1
      bytes += sizeBytes
    } catch {
      // It is gone already, or leads out of the folder, and then it is no copy of ours.
      continue
    }
  }
  return { copies: count, bytes }
}
