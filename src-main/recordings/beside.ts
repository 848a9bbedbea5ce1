import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** What lies beside a workspace: shapes of sounds, and copies of recordings from a live stack. */
export type BesideKind = 'peaks' | 'cache'

/** Folder beside a workspace, `<workspace>-recordings/<kind>`; it may not be there. */
export const besideFolder = (workspacePath: string, kind: BesideKind): string =>
  join(`${workspacePath}-recordings`, kind)

/** Writes a file there whole or not at all, making the folder. What goes wrong is an error of the file system. */
export async function writeBeside(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomUUID()}.part`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
    await rename(draft, join(folder, name))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Marks a file as used now, so that it is dropped last. */
export async function touchBeside(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
}

/** Drafts of a run that was killed are as old as this when they are dropped. */
const STALE_DRAFT_MS = 60 * 60 * 1000

/** Drops the files that were not used for longest, until the rest fits. Answers bytes and files that are left. */
export async function boundBeside(
  folder: string,
  limitBytes: number
): Promise<{ readonly bytes: number; readonly files: number }> {
  const names = await readdir(folder).catch(() => [])
  const found: { readonly path: string; readonly size: number; readonly usedAt: number }[] = []
  for (const name of names) {
    const path = join(folder, name)
    const file = await stat(path).catch(() => null)
    if (file === null || !file.isFile()) continue
    if (!name.startsWith('.')) found.push({ path, size: file.size, usedAt: file.mtimeMs })
    else if (file.mtimeMs < Date.now() - STALE_DRAFT_MS) await rm(path, { force: true })
  }
  found.sort((a, b) => b.usedAt - a.usedAt)
  let bytes = 0
  let files = 0
  for (const { path, size } of found) {
    if (bytes + size > limitBytes) {
      await rm(path, { force: true }).catch(() => undefined)
      continue
    }
    bytes += size
    files += 1
  }
  return { bytes, files }
}
