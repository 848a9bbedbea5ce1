import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Passwords by key, each encrypted with a key from the keychain of the system. */
export type Kept = Readonly<Record<string, string>>

/** The file of kept passwords in a data directory. */
export const keptPasswordsPath = (dataDirectory: string): string => join(dataDirectory, 'passwords.json')

/** What the file holds; nothing where it is not there yet, or damaged. */
export function readKept(path: string): Kept {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept
  } catch {
    return {}
  }
}

/** Replaces the file; a crash leaves the old one whole. */
export function writeKept(path: string, kept: Kept): void {
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}

/** Removes passwords whose keys begin so; no keychain is needed for that. */
export function forgetKept(path: string, prefix: string): void {
  const kept = readKept(path)
  const others = Object.fromEntries(Object.entries(kept).filter(([key]) => !key.startsWith(prefix)))
  if (Object.keys(others).length < Object.keys(kept).length) writeKept(path, others)
}
