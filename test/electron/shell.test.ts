import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseInsecure } from './electron-double'
import type { DoubleWindow, ElectronDouble } from './electron-double'
import { launchShell, ROOT } from './launch-shell'
import type { Shell } from './launch-shell'

const SAMPLE_CALLS = 14

let launched: Shell
let home: string
let electron: ElectronDouble
let shell: DoubleWindow
let page: Page

beforeAll(async () => {
  launched = await launchShell()
  ;({ home, electron, window: shell, page } = launched)
}, 60_000)
afterAll(() => launched?.end())

const summary = (): Promise<{ name: string; callLogs: number }> =>
  page.evaluate(async () => {
    const answer = await window.calltrail!.call('workspaces:summary', {})
    if (!answer.ok) throw new Error(answer.error.message)
    return { name: answer.value.workspace.name, callLogs: answer.value.callLogs }
  })

test('the first start shows the sample workspace with its calls', async () => {
  await expect.poll(summary, { timeout: 20_000 }).toEqual({ name: 'Sample', callLogs: SAMPLE_CALLS })
  await page.getByRole('button', { name: /^Workspace Sample/ }).waitFor()
})

test('the window is small enough for a laptop, draws its own title bar and cannot reach Node', async () => {
  expect(shell.options).toMatchObject({ minWidth: 960, minHeight: 600, titleBarStyle: 'hidden' })
  expect(() => refuseInsecure(shell.options.webPreferences as Record<string, unknown>)).not.toThrow()
  expect(
    await page.evaluate(() => [typeof window.calltrail, 'require' in window, 'process' in window])
  ).toEqual(['object', false, false])
})

test.each([
  ['sandbox', false],
  ['contextIsolation', false],
  ['nodeIntegration', true],
  ['webSecurity', false],
  ['webviewTag', true]
])('the double refuses a window with %s: %s, so the test above would notice', (name, value) => {
  const preferences = shell.options.webPreferences as Record<string, unknown>
  expect(() => refuseInsecure({ ...preferences, [name]: value })).toThrow(name)
})

test('the page is served by a scheme of its own, with a content security policy', async () => {
  expect(electron.schemes).toEqual([
    expect.objectContaining({
      scheme: 'app',
      privileges: expect.objectContaining({ secure: true, standard: true })
    })
  ])
  const headers = await page.evaluate(async () => {
    const response = await fetch('/index.html')
    return { status: response.status, csp: response.headers.get('content-security-policy') }
  })
  expect(headers).toMatchObject({ status: 200, csp: expect.stringContaining("default-src 'self'") })
})

test.each(['/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json'])(
  'the path %s leads nowhere',
  async (path) => {
    const status = await page.evaluate(async (target) => (await fetch(target)).status, path)
    expect(status).toBe(404)
  }
)

test('nothing is fetched from elsewhere', async () => {
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false
    )
  )
  expect(reached).toBe(false)
  // The content security policy stops fetch before the filter sees it; a navigation passes the policy.
  const filter = electron.sessionRules.get('onBeforeRequest') as (
    details: { url: string },
    decide: (answer: { cancel: boolean }) => void
  ) => void
  const decide = (url: string): Promise<boolean> =>
    new Promise((done) => filter({ url }, ({ cancel }) => done(cancel)))
  expect(await decide('https://example.com/')).toBe(true)
  expect(await decide('app://bundle/index.html')).toBe(false)
})

test('no permission is given but copying text', async () => {
  const request = electron.sessionRules.get('permissionRequest') as (
    contents: null,
    permission: string,
    decide: (allowed: boolean) => void
  ) => void
  const decide = (permission: string): Promise<boolean> =>
    new Promise((done) => request(null, permission, done))
  for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read']) {
    expect(await decide(permission), permission).toBe(false)
  }
  expect(await decide('clipboard-sanitized-write')).toBe(true)
})

test('no other window opens and the page stays where it is', async () => {
  await page.evaluate(() => void window.open('/index.html'))
  await expect.poll(() => electron.deniedWindows.length).toBe(1)
  const before = page.url()
  await page.evaluate(() => void (window.location.href = 'https://example.com/'))
  await page.waitForTimeout(200)
  expect(page.url()).toBe(before)
})

test.each([
  ['another page', { url: 'https://example.com/', parent: null }],
  ['a page of another host of our scheme', { url: 'app://elsewhere/index.html', parent: null }],
  ['a frame inside our page', { url: 'app://bundle/index.html', parent: {} }],
  ['a frame that is gone', null]
])('%s gets no answer', async (_who, senderFrame) => {
  for (const [channel, handler] of electron.handlers) {
    const answer = await handler(
      { senderFrame, sender: { id: 9 } },
      { method: 'workspaces:list', request: {} }
    )
    expect(answer, channel).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
  }
})

test('bad requests are answered with the field that is wrong', async () => {
  const answers = await page.evaluate(async () => [
    await window.calltrail!.call('call-logs:detail', { id: 'x' } as never),
    await window.calltrail!.call('no:such' as never, {} as never)
  ])
  expect(answers).toMatchObject([
    { ok: false, error: { code: 'invalid-request', details: { field: 'id' } } },
    { ok: false, error: { code: 'invalid-request' } }
  ])
})

test('a menu command reaches the page, until it stops listening', async () => {
  await page.evaluate(() => {
    window.__seen = []
    const stop = window.calltrail!.on('app:command', ({ command }) => {
      window.__seen?.push(command)
      stop()
    })
  })
  const entries = electron.menu().flatMap(({ submenu }) => submenu ?? [])
  const find = entries.find(({ accelerator }) => accelerator === 'CmdOrCtrl+F')
  find?.click?.()
  find?.click?.()
  await expect.poll(() => page.evaluate(() => window.__seen)).toEqual(['find'])
})

test('a chosen file is previewed without the page learning its path', async () => {
  const dump = join(ROOT, 'resources/samples/wazo-cel.csv')
  electron.dialogAnswers.push({ canceled: false, filePaths: [dump] })
  const [chosen, preview] = await page.evaluate(async () => {
    const files = await window.calltrail!.call('files:choose', { purpose: 'dump' })
    if (!files.ok || !files.value?.[0]) throw new Error('nothing chosen')
    const { fileId } = files.value[0]
    return [files.value[0], await window.calltrail!.call('imports:preview', { fileId, options: {} })] as const
  })
  expect(chosen).toMatchObject({ name: 'wazo-cel.csv' })
  expect(JSON.stringify(chosen)).not.toContain(ROOT)
  expect(preview).toMatchObject({ ok: true, value: { kind: 'cel', fileName: 'wazo-cel.csv' } })
})

test('a place of recordings is chosen by a dialog of folders, or of files', async () => {
  const folder = join(ROOT, 'test/fixtures/recordings/freepbx')
  const choose = (kind: 'folder' | 'file'): Promise<unknown> =>
    page.evaluate((which) => window.calltrail!.call('recordings:choose', { kind: which }), kind)
  electron.dialogAnswers.push({ canceled: false, filePaths: [folder] })
  expect(await choose('folder')).toMatchObject({
    ok: true,
    value: { kind: 'folder', path: folder, files: 1 }
  })
  expect(electron.dialogOptions()).toMatchObject({
    title: 'Choose a folder with recordings',
    properties: ['openDirectory']
  })
  electron.dialogAnswers.push({ canceled: false, filePaths: [join(ROOT, 'test/fixtures/samples/data.tgz')] })
  expect(await choose('file')).toMatchObject({ ok: true, value: { kind: 'archive', files: 2 } })
  expect(electron.dialogOptions()).toMatchObject({ properties: ['openFile'] })
  electron.dialogAnswers.push({ canceled: true, filePaths: [] })
  expect(await choose('folder')).toEqual({ ok: true, value: null })
})

test('a cancelled dialog is no error', async () => {
  electron.dialogAnswers.push({ canceled: true, filePaths: [] })
  const answer = await page.evaluate(() => window.calltrail!.call('files:choose', { purpose: 'dump' }))
  expect(answer).toEqual({ ok: true, value: null })
})

test('a dropped file comes in through the preload script', async () => {
  const path = join(home, 'dropped.csv')
  writeFileSync(path, 'eventtype\n')
  const answer = await page.evaluate(async (target) => {
    window.__paths = { 'dropped.csv': target }
    return window.calltrail!.adoptFiles([new File(['x'], 'dropped.csv')])
  }, path)
  expect(answer).toMatchObject({ ok: true, value: [{ name: 'dropped.csv', sizeBytes: 10 }] })
})

test('files of a second start are announced to the window', async () => {
  const path = join(home, 'second.csv')
  writeFileSync(path, 'eventtype\n')
  await page.evaluate(() => {
    window.__seen = []
    window.calltrail!.on('files:arrived', ({ files }) =>
      window.__seen?.push(...files.map(({ name }) => name))
    )
  })
  electron.app.emit('second-instance', {}, [process.execPath, ROOT, 'second.csv'], home)
  await expect.poll(() => page.evaluate(() => window.__seen)).toEqual(['second.csv'])
})

test('the language setting changes the menu at once', async () => {
  const set = (language: 'en' | 'fr'): Promise<unknown> =>
    page.evaluate((value) => window.calltrail!.call('settings:set', { language: value }), language)
  await set('fr')
  expect(electron.menu().map(({ label }) => label)).toContain('Fichier')
  await set('en')
  expect(electron.menu().map(({ label }) => label)).toContain('File')
})

// Last, because it ends the application.
test('closing the window remembers its place and ends everything', async () => {
  const quit = new Promise((done) => electron.app.once('double:quit', done))
  shell.close()
  await quit
  const settings: unknown = JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))
  expect(settings).toMatchObject({ window: { width: 1111, height: 777, maximized: false } })
  expect(electron.errorBoxes).toEqual([])
})
