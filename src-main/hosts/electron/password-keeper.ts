import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { SafeStorage } from 'electron'
import type { PasswordKeeper } from '../../api/password-keeper'

/** The part of Electron's `safeStorage` that is used: a key in the keychain of the system encrypts what we store. */
export type Vault = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/** Keeps passwords in a file, encrypted with a key from the keychain; keeps none where there is no keychain. */
export function createPasswordKeeper(
  path: string,
  vault: Vault,
  warn: (message: string) => void,
  platform: string = process.platform
): PasswordKeeper {
  async function available(): Promise<boolean> {
    // Without a keychain, Linux encrypts with a key that everybody knows.
    if (platform === 'linux' && vault.getSelectedStorageBackend() === 'basic_text') return false
    return vault.isAsyncEncryptionAvailable()
  }

  return {
    available,
    async get(key) {
      const kept = read(path)[key]
      if (kept === undefined || !(await available())) return null
      try {
        const { result, shouldReEncrypt } = await vault.decryptStringAsync(Buffer.from(kept, 'base64'))
        if (shouldReEncrypt) await this.set(key, result)
        return result
      } catch (error) {
        // The keychain was reset or belongs to another account: the password has to be typed again.
        warn(`A kept password cannot be read: ${error instanceof Error ? error.message : String(error)}`)
        return null
      }
    },
    async set(key, password) {
      if (!(await available())) return
      const encrypted = await vault.encryptStringAsync(password)
      write(path, { ...read(path), [key]: encrypted.toString('base64') })
    },
    async forget(key) {
      const { [key]: gone, ...others } = read(path)
      if (gone !== undefined) write(path, others)
    },
    forgetAll: async (prefix) => forgetKept(path, prefix)
  }
}

/** Removes passwords from the file whose keys begin so; no keychain is needed for that. */
export function forgetKept(path: string, prefix: string): void {
  const kept = read(path)
  const others = Object.fromEntries(Object.entries(kept).filter(([key]) => !key.startsWith(prefix)))
  if (Object.keys(others).length < Object.keys(kept).length) write(path, others)
}

type Kept = Readonly<Record<string, string>>

function read(path: string): Kept {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept
  } catch {
    // Not there yet, or damaged: either way nothing is kept.
    return {}
  }
}

function write(path: string, kept: Kept): void {
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}
