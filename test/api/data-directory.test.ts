import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataDirectory, makePrivateFolder } from '../../src-main/api/data-directory'
import { temporaryFolder } from '../support/temporary-folder'
import { openTestApplication } from '../support/test-application'

test('the data directory follows the habits of each system', () => {
  expect(dataDirectory({}, 'linux', '/home/ann')).toBe('/home/ann/.local/share/calltrail')
  expect(dataDirectory({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ann')).toBe('/data/calltrail')
  expect(dataDirectory({}, 'darwin', '/Users/ann')).toBe('/Users/ann/Library/Application Support/Calltrail')
  expect(dataDirectory({ APPDATA: '/roaming' }, 'win32', '/home/ann')).toBe(join('/roaming', 'Calltrail'))
})

test('CALLTRAIL_HOME wins over all of them', () => {
  expect(dataDirectory({ CALLTRAIL_HOME: '/elsewhere', XDG_DATA_HOME: '/data' }, 'linux', '/home/ann')).toBe(
    '/elsewhere'
  )
})

// Windows has no such rights; there the folder lies in the person's profile.
test.skipIf(process.platform === 'win32')(
  'nobody else may look into a folder that is made for call logs',
  async () => {
    const folder = temporaryFolder()
    const rights = (...parts: string[]): string => (statSync(join(folder, ...parts)).mode & 0o777).toString(8)
    makePrivateFolder(join(folder, 'a', 'workspaces'))
    expect([rights('a'), rights('a', 'workspaces')]).toEqual(['700', '700'])
    await openTestApplication({
      dataDirectory: join(folder, 'b'),
      workspaceFile: join(folder, 'b', 'workspaces', 'new.calltrail')
    })
    expect([rights('b'), rights('b', 'workspaces')]).toEqual(['700', '700'])
  }
)
