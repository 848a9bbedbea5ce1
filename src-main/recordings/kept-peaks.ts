import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { besideFolder } from './beside'
import { cacheMember } from './stack/cache-folder'

const ENDING = '.peaks'

const stemOf = (member: string): string => member.replace(/\.wav$/, '')

/** Name of the file that keeps the shape of a sound: by recording and version of its file. */
export const peaksName = (uuid: string, version: string): string =>
  `${stemOf(cacheMember(uuid))}.${version}${ENDING}`

/** Removes the shapes of recordings whose copies are gone; `members` are the names that the copies had in the cache. */
export async function dropPeaks(workspacePath: string, members: readonly string[]): Promise<void> {
  if (members.length === 0) return
  const stems = new Set(members.map(stemOf))
  const folder = besideFolder(workspacePath, 'peaks')
  for (const name of await readdir(folder).catch(() => [])) {
    const stem = name.slice(0, name.indexOf('.'))
    // What cannot be removed now goes when room is needed.
    if (name.endsWith(ENDING) && stems.has(stem))
      await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
