import { rm } from 'node:fs/promises'
import type { RecordingCopy } from '../store/recording-selection'
import { dropPeaks } from '../recordings/kept-peaks'
import { containedPath } from '../recordings/locate/open-file'

/**
 * Removes copies from Calltrail's own folders, and nothing outside of them, with the shapes that were drawn of them; how
 * many went, and their bytes. `folders` are those that this program knows to be its own: what a workspace says of that
 * counts for nothing, as it may come from a stranger.
 */
export async function removeCopies(
  workspacePath: string,
  folders: readonly string[],
  copies: readonly RecordingCopy[]
): Promise<{ readonly copies: number; readonly bytes: number }> {
  let bytes = 0
  const gone: string[] = []
  for (const { rootPath, member, sizeBytes } of copies) {
    if (!folders.includes(rootPath)) continue
    try {
      await rm(await containedPath(rootPath, member))
      gone.push(member)
      bytes += sizeBytes
    } catch {
      // It is gone already, or leads out of the folder, and then it is no copy of ours.
      continue
    }
  }
  await dropPeaks(workspacePath, gone)
  return { copies: gone.length, bytes }
}
