import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createReadStream } from 'node:fs'
import type { MissingReason } from './missing-csv'
import type { ZipMember } from './zip-format'

/** A recording that belongs in an export, as it was when the export was asked for. */
export interface PlannedRecording {
  readonly uuid: string
  readonly callLogId: number
  readonly conversationId: string
  /** Microseconds, UTC. */
  readonly startTime: number
  /** On the server; null where the media was deleted there and a file is here. */
  readonly path: string | null
}

/** What was done for a recording of the plan; `told` is something to be said about one that was packed. */
export type JournalEntry =
  | ({ readonly kind: 'packed'; readonly member: ZipMember; readonly source: SourceMark } & Planned)
  | ({ readonly kind: 'missing' | 'told'; readonly why: MissingReason } & Planned)

/** A recording with its place in the plan, from 0. */
export interface Planned {
  readonly index: number
  readonly recording: PlannedRecording
}

/** What tells whether a file is still the one that was packed. */
export interface SourceMark {
  readonly sizeBytes: number
  /** Microseconds; null where it is not known. */
  readonly modifiedAt: number | null
}

/** The files of an unfinished export: hidden neighbours of the archive to be, told apart by the export's uuid. */
export interface ArchiveFiles {
  /** The archive as far as it is. */
  readonly part: string
  /** What belongs in it, one recording per line; there as a whole or not at all. */
  readonly plan: string
  /** What was done, one entry per line. */
  readonly journal: string
  /** Who is writing. */
  readonly claim: string
}

/** Where they lie. */
export function archiveFiles(path: string, exportUuid: string): ArchiveFiles {
  const stem = join(dirname(path), `.${basename(path)}.${exportUuid.slice(0, 8)}`)
  return { part: `${stem}.part`, plan: `${stem}.plan`, journal: `${stem}.journal`, claim: `${stem}.claim` }
}

/** Removes them all, and whatever else lies there under their name for the time of packing. */
export async function removeArchiveFiles({ part }: ArchiveFiles): Promise<void> {
  const folder = dirname(part)
  const stem = basename(part).slice(0, -'part'.length)
  const names = await readdir(folder).catch(() => [])
  await Promise.all(
    names.filter((name) => name.startsWith(stem)).map((name) => rm(join(folder, name), { force: true }))
  )
}

/** Lines written at once. */
const BATCH = 500

/** Writes the plan; how many recordings it names. */
export async function writePlan(
  { plan }: ArchiveFiles,
  recordings: Iterable<PlannedRecording>,
  pace: () => Promise<void>
): Promise<number> {
  const draft = `${plan}-draft`
  const file = await open(draft, 'w')
  let count = 0
  try {
    let lines: string[] = []
    for (const recording of recordings) {
      lines.push(`${JSON.stringify(recording)}\n`)
      count += 1
      if (lines.length < BATCH) continue
      await file.writeFile(lines.join(''))
      lines = []
      await pace()
    }
    await file.writeFile(lines.join(''))
    await file.sync()
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(draft, plan)
  return count
}

/** The plan in its order, with the place of each recording in it. */
export async function* readPlan({ plan }: ArchiveFiles): AsyncGenerator<Planned> {
  let index = 0
  for await (const line of linesOf(plan)) {
    yield { index, recording: JSON.parse(line) as PlannedRecording }
    index += 1
  }
}

/** What was done so far; nothing where there is no journal. A crash may have cut the last line, which counts for nothing. */
export async function* readJournal({ journal }: ArchiveFiles): AsyncGenerator<JournalEntry> {
  if ((await stat(journal).catch(() => null)) === null) return
  for await (const line of linesOf(journal)) {
    const entry = entryOf(line)
    if (entry === null) return
    yield entry
  }
}

/** True once the plan of an export is there. */
export async function hasPlan({ plan }: ArchiveFiles): Promise<boolean> {
  return (await stat(plan).catch(() => null)) !== null
}

function entryOf(line: string): JournalEntry | null {
  try {
    return JSON.parse(line) as JournalEntry
  } catch {
    return null
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path)
  try {
    yield* createInterface({ input, crlfDelay: Infinity })
  } finally {
    input.destroy()
  }
}
