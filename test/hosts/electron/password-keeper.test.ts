import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPasswordKeeper, type Vault } from '../../../src-main/hosts/electron/password-keeper'
import { temporaryFolder } from '../../support/temporary-folder'

/** A keychain that turns texts around; `lost` makes what was encrypted before unreadable. */
function vault(backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret'): Vault & { lost: boolean } {
  const turn = (text: string): string => [...text].reverse().join('')
  return {
    lost: false,
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(turn(text)),
    async decryptStringAsync(encrypted) {
      if (this.lost) throw new Error('The key is gone.')
      return { result: turn(encrypted.toString()), shouldReEncrypt: false }
    }
  }
}

const quiet = (): void => undefined

test('a password comes back after a restart, and is nowhere in clear', async () => {
  const path = join(temporaryFolder(), 'passwords.json')
  await createPasswordKeeper(path, vault(), quiet, 'linux').set('asterisk@192.0.2.10', 's3cret')
  expect(readFileSync(path, 'utf8')).not.toContain('s3cret')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  const later = createPasswordKeeper(path, vault(), quiet, 'linux')
  expect(await later.get('asterisk@192.0.2.10')).toBe('s3cret')
  expect(await later.get('another')).toBeNull()
})

test('a forgotten password is gone, the others stay', async () => {
  const path = join(temporaryFolder(), 'passwords.json')
  const keeper = createPasswordKeeper(path, vault(), quiet, 'darwin')
  await keeper.set('a', 'one')
  await keeper.set('b', 'two')
  await keeper.forget('a')
  expect([await keeper.get('a'), await keeper.get('b')]).toEqual([null, 'two'])
})

test('without a keychain that deserves the name, nothing is kept', async () => {
  const path = join(temporaryFolder(), 'passwords.json')
  const keeper = createPasswordKeeper(path, vault('basic_text'), quiet, 'linux')
  expect(await keeper.available()).toBe(false)
  await keeper.set('a', 'one')
  expect(existsSync(path)).toBe(false)
  expect(await createPasswordKeeper(path, vault('basic_text'), quiet, 'win32').available()).toBe(true)
})

test('a password that cannot be decrypted any more has to be typed again', async () => {
  const path = join(temporaryFolder(), 'passwords.json')
  const keychain = vault()
  const warnings: string[] = []
  const keeper = createPasswordKeeper(path, keychain, (message) => warnings.push(message), 'linux')
  await keeper.set('a', 'one')
  keychain.lost = true
  expect(await keeper.get('a')).toBeNull()
  expect(warnings).toHaveLength(1)
})

test('a damaged file keeps nothing and can be written again', async () => {
  const path = join(temporaryFolder(), 'passwords.json')
  writeFileSync(path, '{"a":')
  const keeper = createPasswordKeeper(path, vault(), quiet, 'linux')
  expect(await keeper.get('a')).toBeNull()
  await keeper.set('a', 'one')
  expect(await keeper.get('a')).toBe('one')
})
