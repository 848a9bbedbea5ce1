import type { Stats } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import type { KnownRoot } from '../store/away-roots'

/** A mount that does not answer is not there. */
const ANSWER_MS = 1500

/** Places by what the disk says of them now, their ids. */
export interface PlacesNow {
  readonly there: readonly number[]
  readonly away: readonly number[]
}

/**
 * Asks for each place whether it is there: the folder or archive itself, nothing within it. Answers only those of which the
 * workspace thinks otherwise; null when there are none. Nobody asked for this look, and a workspace may come from a
 * stranger: no other computer is asked.
 */
export async function changedPlaces(
  roots: readonly KnownRoot[],
  platform: NodeJS.Platform = process.platform
): Promise<PlacesNow | null> {
  const here = roots.filter(({ path }) => !isOnNetwork(path, platform))
  const there = await Promise.all(here.map((root) => isPlaceThere(root)))
  const changed = here.filter(({ isAway }, index) => isAway === there[index])
  if (changed.length === 0) return null
  return {
    there: changed.filter(({ isAway }) => isAway).map(({ id }) => id),
    away: changed.filter(({ isAway }) => !isAway).map(({ id }) => id)
  }
}

/** `\\server\share`: Windows signs in with the person's account to whatever server such a path names. */
const isOnNetwork = (path: string, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && /^[\\/]{2}/.test(path)

/**
 * False for a folder, drive or archive that is not there or does not answer in time, and for a folder that held files and
 * is empty: the mount point of a drive that is not connected.
 */
export async function isPlaceThere({
  kind,
  path,
  files
}: Pick<KnownRoot, 'kind' | 'path' | 'files'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((done) => (timer = setTimeout(() => done(false), ANSWER_MS)))
  return Promise.race([look(kind, path, files), late]).finally(() => clearTimeout(timer))
}

async function look(kind: KnownRoot['kind'], path: string, files: number): Promise<boolean> {
  const found = await stat(path).catch((): Stats | null => null)
  if (found === null) return false
  if (kind === 'archive' || !found.isDirectory() || files === 0) return true
  const folder = await opendir(path).catch(() => null)
  // A folder that may not be read is there; its files say what is wrong with them.
  if (folder === null) return true
  try {
    return (await folder.read()) !== null
  } catch {
    return false
  } finally {
    await folder.close().catch(() => undefined)
  }
}
