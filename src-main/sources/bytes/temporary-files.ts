import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import { readFailure } from '../failures'

/** Before the process id and a random part. */
const PREFIX = 'calltrail-source-'

/** Folders of this thread that are still there; removed when it ends, whatever happened. */
const living = new Set<string>()
let watching = false

/** Copies of what must lie on a disk to be read: databases and archives that come out of a pipe or another file. */
export class TemporaryFiles {
  private folder: string | null = null
  private count = 0

  /** Writes it all to a file of its own, readable by this person only, and answers its path. */
  async keep(content: AsyncIterable<Buffer>, fileName: string): Promise<string> {
    const path = join(this.place(), String((this.count += 1)))
    const file = await open(path, 'wx', 0o600).catch((cause: unknown) => {
      throw spoolFailure(fileName, cause)
    })
    try {
      for await (const piece of content) {
        await file.write(piece).catch((cause: unknown) => {
          throw spoolFailure(fileName, cause)
        })
      }
    } catch (error) {
      await file.close()
      await rm(path, { force: true })
      throw error
    }
    await file.close()
    return path
  }

  /** A folder of its own, for files that must have their names. */
  async folderFor(): Promise<string> {
    const path = join(this.place(), String((this.count += 1)))
    await mkdir(path, { mode: 0o700 })
    return path
  }

  /** Removes everything. */
  async close(): Promise<void> {
    const { folder } = this
    if (folder === null) return
    this.folder = null
    living.delete(folder)
    await rm(folder, { recursive: true, force: true })
  }

  private place(): string {
    if (this.folder !== null) return this.folder
    if (!watching) {
      watching = true
      process.on('exit', () => living.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
    }
    try {
      removeLeftovers()
      this.folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
    } catch (cause) {
      throw spoolFailure('The folder for temporary files', cause)
    }
    living.add(this.folder)
    return this.folder
  }
}

/** A run that was killed could not tidy up; the process that its folder names is dead by now. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const pid = Number.parseInt(name.slice(PREFIX.length), 10)
    if (!Number.isInteger(pid) || !isDead(pid)) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Somebody else's, in a folder that all share: theirs to remove.
    }
  }
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function spoolFailure(fileName: string, cause: unknown): AppError {
  const code = (cause as { readonly code?: unknown } | null)?.code
  if (code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EROFS' && code !== 'EACCES') {
    return readFailure(fileName, cause)
  }
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  return new AppError(
    {
      code: full ? 'disk-full' : 'file-unwritable',
      message: `${fileName} has to be unpacked to be read, and ${full ? 'there is no room' : 'nothing can be written'} in ${tmpdir()}.`,
      hint: 'Make room there, or set TMPDIR (on Windows TEMP) to a folder on a larger disk.',
      details: { file: fileName, path: tmpdir() }
    },
    { cause }
  )
}
