import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KEY_SHEET, KEYS, keyTexts, type KeyedCommand } from '../../src-renderer/app/keys'
import { keyText } from '../../src-renderer/components/key-text'

const commands = Object.keys(KEYS) as KeyedCommand[]

test('every key stands on the sheet, once', () => {
  const onSheet = KEY_SHEET.flatMap((part) => part.commands.map(([command]) => command))
  expect([...onSheet].sort()).toEqual([...commands].sort())
})

test('no key has two meanings', () => {
  const keys = commands.flatMap((command) => [...KEYS[command]])
  expect(keys.length).toBe(new Set<string>(keys).size)
})

test('the guide names every key', () => {
  const guide = readFileSync(new URL('../../docs/guide/keyboard.md', import.meta.url), 'utf8')
  const missing = commands
    .flatMap((command) => keyTexts(command, 'en'))
    .filter((key) => !guide.includes(`\`${key}\``))
  expect(missing).toEqual([])
})

test('a key is written as the system writes it', () => {
  expect(keyText('ctrl+shift+l', 'en', false)).toBe('Ctrl+Shift+L')
  expect(keyText('alt+arrowdown', 'en', false)).toBe('Alt+↓')
  expect(keyText('ctrl+shift+l', 'en', true)).toBe('⌘⇧L')
  expect(keyText('shift+enter', 'fr', false)).toBe('Maj+Entrée')
  expect(keyText('ctrl+shift+l', 'fr', true)).toBe('⌘⇧L')
})
