import { expect, test } from 'vitest'
import { chooseHost } from '../../src-main/hosts/choose-host'

const linux = { forced: undefined, platform: 'linux', display: true, electron: () => '/electron' }
const neverAsked = (): never => expect.unreachable('no download without a use for it')

test('with a display and a binary the desktop application starts', () => {
  expect(chooseHost(linux)).toMatchObject({ kind: 'electron', binary: '/electron' })
})

test('without a display it is browser mode, no binary is fetched and no browser is opened', () => {
  const choice = chooseHost({ ...linux, display: false, electron: neverAsked })
  expect(choice).toMatchObject({
    kind: 'http',
    browser: false,
    reason: expect.stringContaining('no display')
  })
})

test('without a binary it is browser mode in the default browser, and it says why', () => {
  expect(chooseHost({ ...linux, electron: () => null })).toMatchObject({
    kind: 'http',
    browser: true,
    reason: expect.stringContaining('Electron is not installed')
  })
})

test('CALLTRAIL_HOST=http asks for browser mode without any download', () => {
  expect(chooseHost({ ...linux, forced: 'http', electron: neverAsked })).toMatchObject({ kind: 'http' })
})

test.each(['win32', 'darwin'])('%s always has a display', (platform) => {
  expect(chooseHost({ ...linux, platform, display: false })).toMatchObject({ kind: 'electron' })
})
