import type { SafeStorage } from 'electron'
import { forgetKept, readKept, writeKept } from '../../api/kept-passwords'
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
      const kept = readKept(path)[key]
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
      writeKept(path, { ...readKept(path), [key]: encrypted.toString('base64') })
    },
    async forget(key) {
      const { [key]: gone, ...others } = readKept(path)
      if (gone !== undefined) writeKept(path, others)
    },
    forgetAll: async (prefix) => forgetKept(path, prefix)
  }
}
