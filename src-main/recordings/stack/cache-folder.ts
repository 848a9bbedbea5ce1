import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFailure } from './write-failure'

/** A fetched file in the cache. */
export interface CachedSound {
  /** Name within the folder. */
  readonly member: string
  readonly sizeBytes: number
  /** When it was last played, or else fetched; milliseconds. */
  readonly usedAt: number
}

/** When files were last played, by name. */
const PLAYED = 'played.json'
const SOUND = '.wav'
const PART = '.part'
/** A part that nothing was written to for so long is of a program that ended. */
const OLD_PART_MS = 3_600_000
/** A file that was played so lately may be played still. */
const IN_USE_MS = 900_000

/** Name of a recording's file in a cache: its uuid, or a hash of what is none. */
export function cacheMember(uuid: string): string {
  const name = /^[0-9a-f-]{36}$/.test(uuid) ? uuid : createHash('sha256').update(uuid).digest('hex')
  return name + SOUND
}

/**
 * A folder of fetched files. What stays is decided by when it was played last; the folder is ours, and nothing in it but
 * sounds, parts of them and the note of when they were played is ever touched.
 */
export class CacheFolder {
  private played: Map<string, number> | null = null

  constructor(readonly path: string) {}

  pathOf(member: string): string {
    return join(this.path, member)
  }

  /** Makes the folder, for its owner alone. */
  async make(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw writeFailure(this.path, cause)
    })
  }

  /** What is in it, least recently used first; empty when it is not there. */
  async list(): Promise<readonly CachedSound[]> {
    const played = await this.playedTimes()
    const sounds: CachedSound[] = []
    for (const member of await readdir(this.path).catch(() => [])) {
      if (!member.endsWith(SOUND)) continue
      const found = await stat(this.pathOf(member)).catch(() => null)
      if (found === null || !found.isFile()) continue
      const usedAt = Math.max(found.mtimeMs, played.get(member) ?? 0)
      sounds.push({ member, sizeBytes: found.size, usedAt })
    }
    return sounds.sort((a, b) => a.usedAt - b.usedAt)
  }

  async notePlayed(member: string, at: number): Promise<void> {
    const played = await this.playedTimes()
    played.set(member, at)
    const draft = this.pathOf(`${PLAYED}.${process.pid}${PART}`)
    try {
      await writeFile(draft, JSON.stringify(Object.fromEntries(played)), { mode: 0o600 })
      await rename(draft, this.pathOf(PLAYED))
    } catch {
      // Known for this session; a cache that cannot be written keeps its files by when they were fetched.
      await rm(draft, { force: true })
    }
  }

  /**
   * Removes what was used longest ago until the rest fits; what was played within minutes, and what `keep` names, stays.
   * Answers what is gone. A file that the system does not give up stays.
   */
  async fit(limitBytes: number, keep: ReadonlySet<string>): Promise<readonly string[]> {
    const sounds = await this.list()
    let used = sounds.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    const gone: string[] = []
    const played = await this.playedTimes()
    const isPlayed = (member: string): boolean => Date.now() - (played.get(member) ?? 0) < IN_USE_MS
    for (const { member, sizeBytes } of sounds) {
      if (used <= limitBytes) break
      if (keep.has(member) || isPlayed(member) || !(await this.remove(member))) continue
      used -= sizeBytes
      gone.push(member)
    }
    await this.sweep()
    return gone
  }

  /** True when the file is gone. */
  private async remove(member: string): Promise<boolean> {
    return rm(this.pathOf(member), { force: true }).then(
      () => true,
      () => false
    )
  }

  /** Removes parts that a program which ended left behind. */
  private async sweep(): Promise<void> {
    for (const name of await readdir(this.path).catch(() => [])) {
      if (!name.endsWith(PART)) continue
      const found = await stat(this.pathOf(name)).catch(() => null)
      if (found !== null && Date.now() - found.mtimeMs > OLD_PART_MS)
        await rm(this.pathOf(name), { force: true })
    }
  }

  private async playedTimes(): Promise<Map<string, number>> {
    this.played ??= await readFile(this.pathOf(PLAYED), 'utf8').then(timesIn, () => new Map())
    return this.played
  }
}

function timesIn(text: string): Map<string, number> {
  try {
    const times = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>)
    return new Map(times.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch {
    // Damaged: when they were fetched still tells.
    return new Map()
  }
}
