import { existsSync, readFileSync, readdirSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { WINDOW_HEADER } from '@shared/api/bridge'
import { DEFAULT_EXPORT } from '@shared/model/export'
import { createEventHub } from '../../../src-main/hosts/http/event-stream'
import { writeEntrance } from '../../../src-main/hosts/http/open-browser'
import { startServer } from '../../../src-main/hosts/http/server'
import type { RunningServer } from '../../../src-main/hosts/http/server'
import { UploadRoom } from '../../../src-main/hosts/http/uploads'
import { temporaryFolder } from '../../support/temporary-folder'
import { openTestApplication, SAMPLES_FOLDER } from '../../support/test-application'
import type { TestApplication } from '../../support/test-application'

let app: TestApplication
let server: RunningServer
let base: string
let cookie: string

beforeEach(async () => {
  const events = createEventHub()
  app = await openTestApplication({ emit: events.emit })
  const rendererFolder = temporaryFolder()
  mkdirSync(join(rendererFolder, 'assets'))
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Calltrail</title>')
  writeFileSync(join(rendererFolder, 'assets', 'app.js'), 'export {}')
  server = await startServer({ application: app, events, rendererFolder, port: 0 })
  onTestFinished(() => server.close())
  base = `http://127.0.0.1:${server.port}`
  cookie = await signIn()
})

async function signIn(): Promise<string> {
  const response = await fetch(server.url)
  expect(response.status).toBe(200)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(base + path, { headers: { cookie, ...headers } })

async function call(method: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${base}/api/${method}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body)
  })
}

async function value(method: string, body: unknown): Promise<unknown> {
  const answer = (await (await call(method, body)).json()) as { ok: boolean; value: unknown }
  expect(answer.ok, JSON.stringify(answer)).toBe(true)
  return answer.value
}

test('the address of a call leads the window to it, also once it is signed in; anything else leads nowhere', async () => {
  const link = 'calltrail://call/A%20%26%20B/1.1?at=3&tab=flow'
  const entered = async (given: string): Promise<string | undefined> => {
    const text = await (await get(`/?token=used&link=${encodeURIComponent(given)}`)).text()
    return /url=([^"]*)"/.exec(text)?.[1]
  }
  expect(await entered(link)).toBe(`/#/link/${encodeURIComponent(link)}`)
  expect(await entered('"><script>alert(1)</script>')).toBe('/')
  expect(await entered('https://example.com')).toBe('/')
  const at = await startServer({
    application: app,
    events: createEventHub(),
    rendererFolder: temporaryFolder(),
    port: 0,
    link
  })
  onTestFinished(() => at.close())
  expect(await (await fetch(at.url)).text()).toContain(`url=/#/link/${encodeURIComponent(link)}"`)
})

test('what is asked says which window asks, so that windows do not end each other’s questions', async () => {
  const askers: (string | undefined)[] = []
  const api: typeof app.api = {
    ...app.api,
    'call-logs:sums': (request, asker) => {
      askers.push(asker)
      return app.api['call-logs:sums'](request, asker)
    }
  }
  const other = await startServer({
    application: { ...app, api },
    events: createEventHub(),
    rendererFolder: temporaryFolder(),
    port: 0
  })
  onTestFinished(() => other.close())
  base = `http://127.0.0.1:${other.port}`
  cookie = (await fetch(other.url)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const uuid = '5f0c6f0e-95a5-4b51-9d4c-5d6c7f1e2a33'
  for (const window of [uuid, 'x'.repeat(5000)])
    expect((await call('call-logs:sums', { filter: {} }, { [WINDOW_HEADER]: window })).status).toBe(200)
  expect((await call('call-logs:sums', { filter: {} })).status).toBe(200)
  expect(askers).toEqual([uuid, 'x'.repeat(36), undefined])
})

test('the cookie cannot be read by scripts nor sent by other sites, and the address works once', async () => {
  const fresh = await startServer({
    application: app,
    events: createEventHub(),
    rendererFolder: temporaryFolder(),
    port: 0
  })
  onTestFinished(() => fresh.close())
  const first = await fetch(fresh.url)
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/)
  expect(first.headers.get('set-cookie')).toMatch(/SameSite=Strict/)
  const second = await fetch(fresh.url)
  expect(second.status).toBe(401)
  expect(second.headers.get('set-cookie')).toBeNull()
})

test('who is signed in may open the used address again', async () => {
  expect((await fetch(server.url, { headers: { cookie } })).status).toBe(200)
})

test.each(['/', '/assets/app.js', '/api/events', '/api/files/x/download', '/api/app:info'])(
  'without the cookie %s is closed',
  async (path) => {
    expect((await fetch(base + path)).status).toBe(401)
    expect((await fetch(base + path, { headers: { cookie: `calltrail-${server.port}=guess` } })).status).toBe(
      401
    )
  }
)

test('without the cookie nothing can be called or uploaded', async () => {
  for (const path of ['/api/app:info', '/api/upload?name=x']) {
    expect((await fetch(base + path, { method: 'POST', body: '{}' })).status).toBe(401)
  }
})

// `fetch` does not let a test choose the Host header, so these go a floor below.
test.each([
  ['a name that points to this computer', { host: 'evil.example:80' }],
  ['a page elsewhere', { origin: 'https://evil.example' }],
  ['a page without origin', { origin: 'null' }],
  ['another server of this computer', { origin: 'http://127.0.0.1:1' }],
  ['a request that another site makes', { 'sec-fetch-site': 'cross-site' }]
])('%s is refused in spite of the cookie', async (_who, headers) => {
  const status = await new Promise<number | undefined>((done, fail) => {
    const options = { port: server.port, host: '127.0.0.1', path: '/api/app:info', method: 'POST' }
    rawRequest({ ...options, headers: { cookie, ...headers } }, (response) => {
      response.resume()
      done(response.statusCode)
    })
      .on('error', fail)
      .end('{}')
  })
  expect(status).toBe(403)
})

test('a tunnel that ends at another port of the person’s computer works', async () => {
  const status = await new Promise<number | undefined>((done, fail) => {
    rawRequest(
      {
        port: server.port,
        host: '127.0.0.1',
        path: '/api/app:info',
        method: 'POST',
        headers: { cookie, host: 'localhost:9999', origin: 'http://localhost:9999' }
      },
      (response) => {
        response.resume()
        done(response.statusCode)
      }
    )
      .on('error', fail)
      .end('{}')
  })
  expect(status).toBe(200)
})

test('it listens on the loopback address only', async () => {
  const { networkInterfaces } = await import('node:os')
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === 'IPv4')
  for (const address of outside) {
    await expect(fetch(`http://${address?.address}:${server.port}/`)).rejects.toThrow()
  }
  expect((await get('/')).status).toBe(200)
})

test('the page comes with a content security policy, its assets may be cached, and nothing else is there', async () => {
  const page = await get('/')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('cache-control')).toBe('no-store')
  const asset = await get('/assets/app.js')
  expect(asset.headers.get('content-type')).toContain('text/javascript')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  for (const path of ['/package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets']) {
    expect((await get(path)).status, path).toBe(404)
  }
})

test('calls are answered as results, good or bad', async () => {
  expect(await value('app:info', {})).toMatchObject({ host: 'http' })
  expect(await (await call('no:such', {})).json()).toMatchObject({
    ok: false,
    error: { code: 'invalid-request' }
  })
  expect(await (await call('call-logs:detail', { id: 'x' })).json()).toMatchObject({
    ok: false,
    error: { details: { field: 'id' } }
  })
  const broken = await fetch(`${base}/api/app:info`, { method: 'POST', headers: { cookie }, body: '{"' })
  expect(await broken.json()).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
})

test('a dump that is sent from the page is imported, and the copy goes away afterwards', async () => {
  const dump = readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv'))
  const response = await fetch(`${base}/api/upload?name=${encodeURIComponent('../été.csv')}`, {
    method: 'POST',
    headers: { cookie },
    body: dump
  })
  const sent = (await response.json()) as { value: { fileId: string } }
  expect(sent).toMatchObject({ ok: true, value: { name: 'été.csv', sizeBytes: dump.length } })
  const { fileId } = sent.value
  expect(await value('imports:preview', { fileId, options: {} })).toMatchObject({ kind: 'cel' })
  await value('imports:start', { fileId, options: {} })
  await app.idle()
  expect(await value('workspaces:summary', {})).toMatchObject({ callLogs: 14 })
  await expect.poll(() => temporaryFiles()).toEqual([])
})

test('an export is fetched as an attachment under its name', async () => {
  const target = (await value('files:choose-save', { suggestedName: 'appels “été”.csv' })) as {
    fileId: string
  }
  const path = `/api/files/${target.fileId}/download`
  expect((await get(path)).status).toBe(404)
  await value('exports:start', {
    fileId: target.fileId,
    options: DEFAULT_EXPORT,
    filter: {},
    sort: { column: 'date', descending: true },
    title: '',
    sentence: ''
  })
  await app.idle()
  const response = await get(path)
  expect(response.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('appels “été”.csv')}`
  )
  expect(await response.text()).toMatch(/^id,tenant_uuid,/)
})

test('a file that was chosen to be imported cannot be fetched', async () => {
  const path = join(SAMPLES_FOLDER, 'wazo-cel.csv')
  const [file] = (await value('files:open-path', { path })) as { fileId: string }[]
  expect((await get(`/api/files/${file?.fileId}/download`)).status).toBe(404)
})

test('events reach every open page', async () => {
  const pages = await Promise.all([openEvents(), openEvents()])
  await value('workspaces:set-zone', { zone: 'Europe/Paris' })
  for (const next of pages) expect(await next()).toContain('event: workspace:changed')
})

test('closing ends open event streams and removes temporary files', async () => {
  const next = await openEvents()
  await fetch(`${base}/api/upload?name=x.csv`, { method: 'POST', headers: { cookie }, body: 'x' })
  expect(temporaryFiles()).toHaveLength(1)
  await server.close()
  await expect(next()).resolves.toBe('')
  await app.close()
  expect(temporaryFiles()).toEqual([])
})

test('a port in use is said in one sentence', async () => {
  const again = startServer({
    application: app,
    events: createEventHub(),
    rendererFolder: temporaryFolder(),
    port: server.port
  })
  await expect(again).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(String(server.port))
  })
})

/** Opens the event stream; the answered function waits for the next piece of text, empty at the end. */
async function openEvents(): Promise<() => Promise<string>> {
  const response = await get('/api/events')
  const reader = response.body?.getReader()
  const next = async (): Promise<string> => {
    const piece = await reader?.read().catch(() => undefined)
    return piece?.value ? new TextDecoder().decode(piece.value) : ''
  }
  expect(await next()).toContain(': open')
  return next
}

const temporaryFiles = (): readonly string[] =>
  readdirSync(join(app.folder, 'temporary')).flatMap((name) =>
    readdirSync(join(app.folder, 'temporary', name))
  )

test('two uploads that fit only one by one do not both go in', async () => {
  const room = new UploadRoom(async () => 512 * 1024 * 1024 + 10)
  await room.enter()
  await room.enter()
  expect(room.take(6)).toBe(true)
  expect(room.take(6)).toBe(false)
  room.leave()
  room.leave()
  await room.enter()
  expect(room.take(10)).toBe(true)
})

test('a path below a file of the page is not there', async () => {
  expect((await get('/assets/app.js/more.js')).status).toBe(404)
})

test.skipIf(process.platform === 'win32')(
  'the start address reaches the browser by a file that only its owner can read',
  () => {
    const entrance = writeEntrance('http://127.0.0.1:4711/?token=secret')
    expect(statSync(entrance.path).mode & 0o077).toBe(0)
    expect(statSync(dirname(entrance.path)).mode & 0o077).toBe(0)
    expect(readFileSync(entrance.path, 'utf8')).toContain('url=http://127.0.0.1:4711/?token=secret')
    entrance.remove()
    expect(existsSync(dirname(entrance.path))).toBe(false)
  }
)
