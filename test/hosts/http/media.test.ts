import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createEventHub } from '../../../src-main/hosts/http/event-stream'
import { startServer } from '../../../src-main/hosts/http/server'
import { FIRST, withSampleRecordings, type SampleRecordings } from '../../support/sample-recordings'
import { RECORDINGS } from '../../support/sound'
import { temporaryFolder } from '../../support/temporary-folder'
import { openTestApplication } from '../../support/test-application'

let sample: SampleRecordings
let base: string
let cookie: string

beforeEach(async () => {
  const events = createEventHub()
  const app = await openTestApplication({ emit: events.emit })
  const rendererFolder = temporaryFolder()
  mkdirSync(join(rendererFolder, 'assets'))
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Calltrail</title>')
  const server = await startServer({ application: app, events, rendererFolder, port: 0 })
  onTestFinished(() => server.close())
  base = `http://127.0.0.1:${server.port}`
  cookie = (await fetch(server.url)).headers.get('set-cookie')?.split(';')[0] ?? ''
  sample = await withSampleRecordings(app)
})

/** Opens a recording of a format; where its sound is fetched, and what a browser is to get. */
async function opened(ending: string): Promise<{ readonly address: string; readonly size: number }> {
  copyFileSync(join(RECORDINGS, 'formats', `${FIRST}.${ending}`), join(sample.folder, `a.${ending}`))
  sample.link(FIRST, `a.${ending}`)
  const { mediaId, sizeBytes } = await sample.ask('recordings:open', { uuid: FIRST })
  return { address: `${base}/api/media/${mediaId}`, size: sizeBytes }
}

const get = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(address, { method, headers: { cookie, ...headers } })
const bodyOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer())

test('the whole, parts, and what lies beyond the end are answered as a player needs them', async () => {
  const { address, size } = await opened('mp3')
  const file = readFileSync(join(RECORDINGS, 'formats', `${FIRST}.mp3`))
  const whole = await get(address)
  expect(whole.status).toBe(200)
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': String(size),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff'
  })
  expect((await bodyOf(whole)).equals(file)).toBe(true)
  for (const [range, from, until] of [
    ['bytes=0-', 0, size],
    ['bytes=100-199', 100, 200],
    [`bytes=${size - 1}-`, size - 1, size],
    ['bytes=-50', size - 50, size],
    ['bytes=-999999', 0, size],
    ['bytes=8000-999999', 8000, size]
  ] as const) {
    const part = await get(address, { range })
    expect(part.status, range).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes ${from}-${until - 1}/${size}`)
    expect((await bodyOf(part)).equals(file.subarray(from, until)), range).toBe(true)
  }
  const beyond = await get(address, { range: `bytes=${size}-` })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
  for (const range of ['bytes=-', 'bytes=9-3', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b']) {
    expect((await get(address, { range })).status, range).toBe(200)
  }
  const head = await get(address, {}, 'HEAD')
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)])
  expect(await bodyOf(head)).toHaveLength(0)
})

test('sound that was decoded is a WAV file of its own length', async () => {
  const { address, size } = await opened('gsm')
  const whole = await get(address)
  expect(whole.headers.get('content-type')).toBe('audio/wav')
  expect(size).toBe(44 + 64_000)
  expect((await bodyOf(whole)).subarray(0, 4).toString()).toBe('RIFF')
})

test('nobody without the session gets it, nor another page, nor what was not opened', async () => {
  const { address } = await opened('mp3')
  expect((await fetch(address)).status).toBe(401)
  expect((await get(address, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await get(`${base}/api/media/${FIRST}`)).status).toBe(404)
  expect((await get(`${base}/api/media/..%2f..%2ftest.calltrail`)).status).toBe(404)
  // A file that was replaced or removed meanwhile is not what was opened.
  rmSync(join(sample.folder, 'a.mp3'))
  expect((await get(address)).status).toBe(404)
})
