import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSettings, publicSettings } from '../../src-main/api/settings-file'
import { temporaryFolder } from '../support/temporary-folder'

const noWarning = (message: string): void => expect.unreachable(message)

test('without a file the defaults hold and it is the first start', () => {
  const settings = openSettings(join(temporaryFolder(), 'settings.json'), noWarning)
  expect(settings.isNew).toBe(true)
  expect(settings.read()).toMatchObject({
    theme: 'system',
    language: 'system',
    displayZone: 'server',
    window: null
  })
})

test('a change is there after the next start, and nothing but the file is left behind', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'deep', 'settings.json')
  openSettings(path, noWarning).update({ theme: 'dark', lastWorkspace: '/calls/a.calltrail' })
  const again = openSettings(path, noWarning)
  expect(again.isNew).toBe(false)
  expect(again.read()).toMatchObject({
    theme: 'dark',
    lastWorkspace: '/calls/a.calltrail',
    language: 'system'
  })
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json'])
})

test.each(['{"theme":', '"text"', '{"theme":"pink"}', ''])(
  'damaged settings (%s) give the defaults',
  (content) => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(path, content)
    const warnings: string[] = []
    const settings = openSettings(path, (message) => warnings.push(message))
    expect(settings.read().theme).toBe('system')
    expect(warnings).toHaveLength(1)
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(content)
    settings.update({ theme: 'light' })
    expect(openSettings(path, noWarning).read().theme).toBe('light')
    expect(existsSync(path)).toBe(true)
  }
)

test('settings of an older version stay, with the usual values for what is new', () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '{"theme":"dark","language":"fr","displayZone":"computer"}')
  const settings = openSettings(path, noWarning)
  expect(publicSettings(settings.read())).toEqual({
    theme: 'dark',
    language: 'fr',
    displayZone: 'computer',
    durationStyle: 'units',
    numberStyle: 'dialled',
    fontScale: 100
  })
  settings.update({ displayZone: 'tenant', durationStyle: 'clock', fontScale: 120 })
  expect(openSettings(path, noWarning).read()).toMatchObject({
    displayZone: 'tenant',
    durationStyle: 'clock',
    fontScale: 120
  })
})
