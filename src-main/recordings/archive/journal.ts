import type { FileHandle } from 'node:fs/promises'
import type { JournalEntry } from './archive-files'

/** Lines written at once. */
const BATCH = 500

/**
 * Notes what is done once the archive holds it for certain: every few seconds or some megabytes the archive is brought to
 * the disk, then the lines. What a crash takes is written again.
 */
export class Journal {
  private lines: string[] = []
  private bytes = 0
  private flushedAt = performance.now()

  constructor(
    private readonly part: FileHandle,
    private readonly file: FileHandle
  ) {}

  async add(entry: JournalEntry): Promise<void> {
    this.lines.push(`${JSON.stringify(entry)}\n`)
    this.bytes += entry.kind === 'packed' ? entry.member.packed : 0
    const isDue = this.bytes >= FLUSH_BYTES || performance.now() - this.flushedAt >= FLUSH_MS
    if (isDue || this.lines.length >= BATCH) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.lines.length > 0) {
      await this.part.datasync()
      await this.file.appendFile(this.lines.join(''))
      await this.file.datasync()
    }
    this.lines = []
    this.bytes = 0
    this.flushedAt = performance.now()
  }
}

const FLUSH_BYTES = 64 * 1024 * 1024
const FLUSH_MS = 2000
