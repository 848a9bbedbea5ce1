import { type FileHandle, open, rename, stat } from 'node:fs/promises'
import {
  type ArchiveFiles,
  type JournalEntry,
  type Planned,
  readJournal,
  removeArchiveFiles,
  type SourceMark
} from './archive-files'
import { Journal } from './journal'
import { MISSING_NAME, type MissingReason, missingHeader, missingLine } from './missing-csv'
import { endOf, type ZipMember } from './zip-format'
import { type MemberToWrite, ZipWriter } from './zip-writer'

/**
 * An archive of recordings that is being written. What is packed is noted beside it, so that an export that was stopped,
 * even by a power cut, goes on behind the last member that is noted; the list at the end of the archive is made from the
 * notes. Memory: one byte per recording of the plan.
 */
export class Archive {
  /** Recordings in it, and those that could not be. */
  written = 0
  missing = 0
  private hasNotes = false

  private constructor(
    private readonly files: ArchiveFiles,
    private readonly part: FileHandle,
    private readonly notes: FileHandle,
    private readonly journal: Journal,
    private readonly zip: ZipWriter,
    private readonly done: Uint8Array
  ) {}

  /**
   * Opens an archive to write it, or to go on with it; `recordings` is how many its plan names. What was missing before is
   * to be tried again.
   */
  static async open(files: ArchiveFiles, recordings: number): Promise<Archive> {
    const { done, count, end } = await keepPacked(files, recordings)
    const part = await open(files.part, (await exists(files.part)) ? 'r+' : 'w+')
    const notes = await open(files.journal, 'a').catch(async (error: unknown) => {
      await part.close()
      throw error
    })
    const archive = new Archive(files, part, notes, new Journal(part, notes), new ZipWriter(part, end), done)
    archive.written = count
    return archive
  }

  /** Bytes of the archive so far. */
  get bytes(): number {
    return this.zip.position
  }

  /** True for a recording that is in the archive, or of which is noted that it cannot be. */
  isDone(index: number): boolean {
    return this.done[index] === 1
  }

  /** Puts a recording in. When its bytes fail, nothing of it is left, and the error comes through. */
  async add(
    planned: Planned,
    member: MemberToWrite,
    source: SourceMark,
    onBytes?: (bytes: number) => void
  ): Promise<void> {
    const written = await this.zip.add(member, onBytes)
    await this.journal.add({ kind: 'packed', ...planned, member: written, source })
    this.done[planned.index] = 1
    this.written += 1
  }

  /** Notes that a recording cannot be put in. */
  async miss(planned: Planned, why: MissingReason): Promise<void> {
    this.done[planned.index] = 1
    this.missing += 1
    this.hasNotes = true
    await this.journal.add({ kind: 'missing', ...planned, why })
  }

  /** Notes something about a recording that is in. */
  async tell(planned: Planned, why: MissingReason): Promise<void> {
    this.hasNotes = true
    await this.journal.add({ kind: 'told', ...planned, why })
  }

  /** What was packed before, to be compared with what is there now. */
  async *packedBefore(): AsyncGenerator<Extract<JournalEntry, { kind: 'packed' }>> {
    for await (const entry of readJournal(this.files)) if (entry.kind === 'packed') yield entry
  }

  /** Ends the archive, puts it under its name, and removes the notes; its size. */
  async finish(path: string, at: number): Promise<number> {
    await this.journal.flush()
    const list = this.hasNotes ? await this.zip.add(missingList(this.files, at)) : null
    const bytes = await this.zip.finish(membersOf(this.files, list))
    // Without this a power cut after the rename may leave an empty file under the final name.
    await this.part.sync()
    await this.close()
    await rename(this.files.part, path)
    await removeArchiveFiles(this.files)
    return bytes
  }

  /** Lets go of the files; what is noted stays. */
  async stop(): Promise<void> {
    try {
      // On a full disk this fails too: the last seconds are packed again then.
      await this.journal.flush().catch(() => undefined)
    } finally {
      await this.close()
    }
  }

  private async close(): Promise<void> {
    await this.part.close()
    await this.notes.close()
  }
}

/** Reads what is packed, as far as the archive really holds it, and leaves only that in the notes. */
async function keepPacked(
  files: ArchiveFiles,
  recordings: number
): Promise<{ readonly done: Uint8Array; readonly count: number; readonly end: number }> {
  const done = new Uint8Array(recordings)
  const size = (await stat(files.part).catch(() => null))?.size ?? 0
  const draft = `${files.journal}-draft`
  let count = 0
  let end = 0
  const kept = await open(draft, 'w')
  try {
    let lines: string[] = []
    for await (const entry of readJournal(files)) {
      if (entry.kind !== 'packed') continue
      const memberEnd = endOf(entry.member)
      if (memberEnd > size) break
      done[entry.index] = 1
      count += 1
      end = memberEnd
      lines.push(`${JSON.stringify(entry)}\n`)
      if (lines.length >= LINES_AT_ONCE) await kept.writeFile(lines.splice(0).join(''))
    }
    await kept.writeFile(lines.join(''))
    lines = []
    await kept.sync()
  } finally {
    await kept.close()
  }
  await rename(draft, files.journal)
  return { done, count, end }
}

const LINES_AT_ONCE = 500

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

async function* membersOf(files: ArchiveFiles, last: ZipMember | null): AsyncGenerator<ZipMember> {
  for await (const entry of readJournal(files)) if (entry.kind === 'packed') yield entry.member
  if (last !== null) yield last
}

function missingList(files: ArchiveFiles, at: number): MemberToWrite {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(missingHeader())
    for await (const entry of readJournal(files)) {
      if (entry.kind !== 'packed') yield Buffer.from(missingLine(entry.recording, entry.why))
    }
  }
  return { name: MISSING_NAME, at, method: 'deflate', expectedBytes: 0, bytes: bytes() }
}
