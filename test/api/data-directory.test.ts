import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataDirectory } from '../../src-main/api/data-directory'

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
