import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import type { ArchiveFiles } from './archive-files'

/** How often a claim is renewed, and how old it may be: a process id alone may be another program's by now. */
const RENEW_MS = 3000
const STALE_MS = 30_000

/** True while a program, this one or another on this computer, writes the export. */
export async function isClaimed({ claim }: ArchiveFiles): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(claim, 'utf8'), stat(claim)])
    return Date.now() - mtimeMs < STALE_MS && isAlive(Number(text))
  } catch {
    return false
  }
}

/** Makes the export this program's as long as the answer is not called. Throws `export-busy` while it is another's. */
export async function claimArchive(files: ArchiveFiles): Promise<() => Promise<void>> {
  if (await isClaimed(files)) {
    throw new AppError({
      code: 'export-busy',
      message: 'Somebody is writing this export.',
      hint: 'Wait until it is done, or stop it there.'
    })
  }
  await writeFile(files.claim, String(process.pid))
  const timer = setInterval(() => {
    const now = new Date()
    utimes(files.claim, now, now).catch(() => undefined)
  }, RENEW_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await rm(files.claim, { force: true })
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
