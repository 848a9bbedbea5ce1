import type { FinderCommands, MediaCommands, ReaderCommands } from './protocol'
import type { Thread } from './thread'

/**
 * Does `work` while reading, finding and decoding threads have no workspace open; what they are asked meanwhile waits. They
 * open what `path` says afterwards, null nothing; the one that decodes opens what it is asked for.
 */
export async function whileClosed(
  [reader, finder, media]: readonly [Thread<ReaderCommands>, Thread<FinderCommands>, Thread<MediaCommands>],
  path: () => string | null,
  work: () => Promise<unknown>
): Promise<void> {
  const releases: (() => void)[] = []
  try {
    for (const thread of [media, finder, reader]) releases.push(await thread.hold())
    await Promise.all([
      media.whileHeld('close', {}),
      finder.whileHeld('close', {}),
      reader.whileHeld('close', {})
    ])
    await work()
    const opened = path()
    // A workspace that cannot be opened is told by the next question.
    if (opened !== null) {
      await reader.whileHeld('open', { path: opened }).catch(() => undefined)
      finder.whileHeld('open', { path: opened }).catch(() => undefined)
    }
  } finally {
    for (const release of releases) release()
  }
}
