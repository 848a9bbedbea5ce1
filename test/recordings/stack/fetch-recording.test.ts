import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RecordingStack } from '@shared/model/recording'
import { fetchRecording, fetchWith } from '../../../src-main/recordings/stack/fetch-recording'
import { STACK_LIMITS, type StackLimits } from '../../../src-main/recordings/stack/limits'
import { StackSession } from '../../../src-main/recordings/stack/session'
import type { WantedRecording } from '../../../src-main/recordings/stack/wanted'
import {
  type CallLogdOptions,
  type CallLogdServer,
  refuse,
  sendSound,
  startCallLogd
} from '../../support/call-logd-server'
import { temporaryFolder } from '../../support/temporary-folder'
import { callWith, OTHER_UUID, stackOf, UUID, WANTED, wav } from './stack-calls'

const TOKEN = 'b2c6b8e0-1111-4222-8333-444455556666'
const SOUND = wav()
const MEDIA = `/api/call-logd/1.0/cdr/2071/recordings/${UUID}/media`

interface Fetched {
  readonly server: CallLogdServer
  readonly folder: string
  readonly bytes: Buffer
  readonly progress: readonly (readonly [number, number | null])[]
}

const start = (options: CallLogdOptions = {}): Promise<CallLogdServer> =>
  startCallLogd({ calls: [callWith()], sounds: { [UUID]: SOUND }, tokens: [TOKEN], ...options })

async function fetch(
  server: CallLogdServer,
  change: {
    stack?: Partial<RecordingStack>
    secret?: string
    wanted?: Partial<WantedRecording>
    limits?: Partial<StackLimits>
    signal?: AbortSignal
  } = {}
): Promise<Fetched> {
  const folder = temporaryFolder()
  const progress: [number, number | null][] = []
  const session = new StackSession(stackOf(server, change.stack), change.secret ?? TOKEN, {
    ...STACK_LIMITS,
    ...change.limits
  })
  const path = join(folder, 'one.wav')
  try {
    await fetchWith(session, { ...WANTED, ...change.wanted }, path, {
      signal: change.signal,
      onProgress: (done, of) => {
        progress.push([done, of])
        arrived(done)
      }
    })
  } catch (error) {
    // Whatever goes wrong, nothing is left behind.
    expect(readdirSync(folder)).toEqual([])
    throw error
  } finally {
    await session.close()
  }
  return { server, folder, bytes: readFileSync(path), progress }
}

/** What a server waits for before it does harm: so many bytes are written here. */
let waiting: { readonly bytes: number; readonly then: () => void } | null = null

function arrived(bytes: number): void {
  if (waiting?.bytes !== bytes) return
  const { then } = waiting
  waiting = null
  then()
}

/** Answers requests for the sound in its own way, all others as the API does. */
const media = (
  answer: (request: IncomingMessage, response: ServerResponse, nth: number) => void
): CallLogdOptions['before'] =>
  (() => {
    let nth = 0
    return (request: IncomingMessage, response: ServerResponse): boolean => {
      if (!request.url?.endsWith('/media')) return false
      answer(request, response, (nth += 1))
      return true
    }
  })()

describe('a recording on a stack', () => {
  test('is found by its uuid and written whole', async () => {
    const { bytes, server, folder, progress } = await fetch(await start())
    expect(bytes.equals(SOUND)).toBe(true)
    expect(readdirSync(folder)).toEqual(['one.wav'])
    expect(progress.at(-1)).toEqual([SOUND.length, SOUND.length])
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET'])
    expect(server.requests[1]?.path).toBe(MEDIA)
    expect(server.requests[0]?.headers).toMatchObject({ 'x-auth-token': TOKEN })
    expect(server.requests[0]?.headers).not.toHaveProperty('wazo-tenant')
  })

  test('is asked for in the tenant that was chosen, sub-tenants included', async () => {
    const tenantUuid = '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
    const { server } = await fetch(await start(), { stack: { tenantUuid } })
    expect(server.requests.map(({ headers }) => headers['wazo-tenant'])).toEqual([tenantUuid, tenantUuid])
    expect(new URL(server.requests[0]?.path ?? '', 'https://x').searchParams.get('recurse')).toBe('true')
  })

  test('is found by conversation and times where the stack gave it a random uuid', async () => {
    const server = await start({
      calls: [
        callWith({ id: 7, uuid: OTHER_UUID }),
        { ...callWith({ id: 8 }), conversation_id: '1.1', recordings: [] }
      ],
      sounds: { [OTHER_UUID]: SOUND }
    })
    const { bytes } = await fetch(server)
    expect(bytes.equals(SOUND)).toBe(true)
  })

  test('is not mistaken for that of another conversation at the same time', async () => {
    const server = await start({
      calls: [{ ...callWith({ uuid: OTHER_UUID }), conversation_id: '1.1' }],
      sounds: { [OTHER_UUID]: SOUND }
    })
    await expect(fetch(server)).rejects.toMatchObject({
      code: 'stack-recording-not-found',
      details: { reason: 'call' }
    })
  })

  test('is not guessed among two at the same time', async () => {
    const twice = callWith({ uuid: OTHER_UUID })
    const recordings = [
      ...twice.recordings,
      ...callWith({ uuid: '00000000-0000-4000-8000-000000000000' }).recordings
    ]
    const server = await start({ calls: [{ ...twice, recordings }], sounds: { [OTHER_UUID]: SOUND } })
    await expect(fetch(server)).rejects.toMatchObject({
      code: 'stack-recording-not-found',
      details: { reason: 'ambiguous' }
    })
  })

  test('is found although events were read in a zone that is hours off', async () => {
    const off = 7_200_000_000
    const wanted = {
      startTime: WANTED.startTime + off,
      endTime: WANTED.endTime + off,
      callDate: WANTED.callDate + off
    }
    const { bytes } = await fetch(await start(), { wanted })
    expect(bytes.equals(SOUND)).toBe(true)
  })

  test('is found on the second page of a busy moment', async () => {
    const others = Array.from({ length: 1000 }, (_, at) => ({
      ...callWith({ id: at + 1, uuid: OTHER_UUID }),
      conversation_id: `${at}.1`
    }))
    const server = await start({ calls: [...others, callWith()] })
    expect((await fetch(server)).bytes.equals(SOUND)).toBe(true)
    expect(server.requests).toHaveLength(3)
  })

  test('is asked for at once where its ids are known', async () => {
    const { server } = await fetch(await start(), { wanted: { known: [{ callLogId: 2071, uuid: UUID }] } })
    expect(server.requests.map(({ path }) => path)).toEqual([MEDIA])
  })

  test('is searched for when its known id belongs to another call by now', async () => {
    const { server, bytes } = await fetch(await start(), {
      wanted: { known: [{ callLogId: 3, uuid: UUID }] }
    })
    expect(bytes.equals(SOUND)).toBe(true)
    expect(server.requests.map(({ path }) => path.replace(/\?.*/, ''))).toEqual([
      `/api/call-logd/1.0/cdr/3/recordings/${UUID}/media`,
      '/api/call-logd/1.0/cdr',
      MEDIA
    ])
  })

  test('is fetched among one’s own calls by who may not see those of all', async () => {
    const server = await start({
      before: (request, response) => {
        const isOwn = request.url?.startsWith('/api/call-logd/1.0/users/me/') ?? false
        if (!isOwn) refuse(response, 403, 'forbidden')
        return !isOwn
      }
    })
    expect((await fetch(server)).bytes.equals(SOUND)).toBe(true)
  })

  test('may have no sound at all: an empty file is what the stack has', async () => {
    const { bytes } = await fetch(await start({ sounds: { [UUID]: Buffer.alloc(0) } }))
    expect(bytes.length).toBe(0)
  })
})

describe('what a stack says instead of a recording', () => {
  const refusals: readonly (readonly [number, string, string, string | undefined])[] = [
    [400, 'recording-media-not-found', 'stack-media-deleted', undefined],
    [404, 'cdr-not-found-with-given-id', 'stack-recording-not-found', 'call'],
    [404, 'recording-not-found', 'stack-recording-not-found', 'recording'],
    [500, 'recording-media-filesystem-not-found', 'stack-media-unreadable', 'missing'],
    [500, 'recording-media-permission-denied', 'stack-media-unreadable', 'denied'],
    [401, 'unauthorized', 'stack-sign-in-rejected', 'token'],
    [401, 'unauthorized-tenant', 'stack-forbidden', 'tenant'],
    [403, 'missing-permission', 'stack-forbidden', 'right'],
    [503, 'not-initialized', 'stack-failed', undefined],
    [500, 'anything', 'stack-failed', undefined]
  ]
  test.each(refusals)('%i %s', async (status, id, code, reason) => {
    const server = await start({ before: media((_request, response) => refuse(response, status, id)) })
    await expect(fetch(server)).rejects.toMatchObject({
      code,
      ...(reason === undefined ? {} : { details: { reason } })
    })
  })

  test('the right that is missing is named', async () => {
    const server = await start({
      before: media((_request, response) => refuse(response, 403, 'missing-permission'))
    })
    await expect(fetch(server)).rejects.toThrow(`call-logd.cdr.2071.recordings.${UUID}.media.read`)
  })

  test('a call whose recording is marked as deleted is not asked for', async () => {
    const server = await start({ calls: [callWith({ deleted: true })] })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-media-deleted' })
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    ['text/html; charset=utf-8', '<!DOCTYPE html><title>Sign in</title>'],
    ['audio/wav', '<html><body>Sign in</body></html>'],
    ['application/octet-stream', '\ufeff<!doctype html>'],
    ['application/json', '{"data": 1}']
  ])('a page or message as %s is no recording', async (type, body) => {
    const server = await start({
      before: media((_request, response) => {
        response.writeHead(200, { 'Content-Type': type })
        response.end(body)
      })
    })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-foreign' })
  })

  test('another web server is told from a stack', async () => {
    const server = await startCallLogd({
      before: (_request, response) => {
        response.writeHead(404, { 'Content-Type': 'text/html' })
        response.end('<html>404</html>')
        return true
      }
    })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-foreign', details: { reason: 'page' } })
  })

  test('a gateway whose service is down is told from a foreign one', async () => {
    const server = await start({
      before: (_request, response) => {
        response.writeHead(502, { 'Content-Type': 'text/html' })
        response.end('<html>Bad gateway</html>')
        return true
      }
    })
    await expect(fetch(server)).rejects.toMatchObject({
      code: 'stack-failed',
      hint: expect.stringContaining('busy')
    })
  })
})

describe('redirects', () => {
  const to = (location: (request: IncomingMessage) => string): CallLogdOptions['before'] =>
    media((request, response, nth) => {
      if (nth > 1) sendSound(request, response, SOUND)
      else {
        response.writeHead(302, { Location: location(request) })
        response.end()
      }
    })

  test('are followed within the address', async () => {
    const server = await start({ before: to(() => `${MEDIA.replace('media', 'media')}?again=1&x=/media`) })
    expect((await fetch(server)).bytes.equals(SOUND)).toBe(true)
  })

  test('to another host or port are not followed: the token stays here', async () => {
    const elsewhere = await start()
    const server = await start({ before: to(() => `${elsewhere.address}${MEDIA}`) })
    await expect(fetch(server)).rejects.toMatchObject({
      code: 'stack-foreign',
      details: { reason: 'redirect' }
    })
    expect(elsewhere.requests).toEqual([])
  })

  test('in a circle end', async () => {
    const server = await start({
      before: media((request, response) => {
        response.writeHead(302, { Location: request.url })
        response.end()
      })
    })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-foreign' })
    expect(server.requests.length).toBeLessThan(8)
  })
})

describe('a connection that is no good', () => {
  /** Sends so much of the rest, then cuts. */
  const cut = (bytes: number, cuts: number): CallLogdOptions['before'] =>
    media((request, response, nth) => {
      if (nth > cuts) return sendSound(request, response, SOUND)
      const from = Number(/\d+/.exec(request.headers.range ?? '0')?.[0] ?? 0)
      response.writeHead(from > 0 ? 206 : 200, {
        'Content-Type': 'audio/wav',
        'Content-Length': SOUND.length - from,
        ETag: `"${SOUND.length}"`,
        ...(from > 0 ? { 'Content-Range': `bytes ${from}-${SOUND.length - 1}/${SOUND.length}` } : {})
      })
      if (bytes === 0) response.destroy()
      else response.write(SOUND.subarray(from, from + bytes))
      waiting = { bytes: from + bytes, then: () => response.destroy() }
    })

  test('that breaks off is gone on with where it broke', async () => {
    const server = await start({ before: cut(5000, 2) })
    expect((await fetch(server)).bytes.equals(SOUND)).toBe(true)
    const asked = server.requests.filter(({ path }) => path.endsWith('/media')).map(({ headers }) => headers)
    expect(asked.map(({ range }) => range)).toEqual([undefined, 'bytes=5000-', 'bytes=10000-'])
    expect(asked[1]?.['if-range']).toBe(`"${SOUND.length}"`)
  })

  test('that brings nothing more ends', async () => {
    const server = await start({ before: cut(0, 99) })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-broke-off' })
  })

  test('that never gets through ends', async () => {
    const server = await start({ before: cut(100, 99) })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-broke-off' })
    expect(server.requests.filter(({ path }) => path.endsWith('/media'))).toHaveLength(
      STACK_LIMITS.resumes + 1
    )
  })

  test('whose file changed meanwhile gives no patchwork', async () => {
    const server = await start({
      before: media((_request, response, nth) => {
        if (nth > 1) return sendSound({ headers: {} } as IncomingMessage, response, wav(9000))
        response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': SOUND.length })
        response.write(SOUND.subarray(0, 5000))
        waiting = { bytes: 5000, then: () => response.destroy() }
      })
    })
    await expect(fetch(server)).rejects.toMatchObject({ code: 'stack-broke-off' })
  })

  test('that says nothing for too long', async () => {
    const server = await start({ before: media(() => undefined) })
    await expect(fetch(server, { limits: { answerMs: 200 } })).rejects.toMatchObject({
      code: 'stack-timeout'
    })
  })

  test('that stalls half-way', async () => {
    const server = await start({
      before: media((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': SOUND.length })
        response.write(SOUND.subarray(0, 5000))
      })
    })
    await expect(fetch(server, { limits: { stallMs: 200 } })).rejects.toMatchObject({ code: 'stack-timeout' })
  })

  test('that is slow, but never stalls, is waited for', async () => {
    const server = await start({
      before: media((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': SOUND.length })
        const send = (at: number): void => {
          if (at >= SOUND.length) response.end()
          else response.write(SOUND.subarray(at, at + 5011), () => setTimeout(send, 150, at + 5011))
        }
        send(0)
      })
    })
    expect((await fetch(server, { limits: { stallMs: 500 } })).bytes.equals(SOUND)).toBe(true)
  })

  test('that announces too much is cut before anything is written', async () => {
    await expect(fetch(await start(), { limits: { soundBytes: 1000 } })).rejects.toMatchObject({
      code: 'stack-too-large'
    })
  })

  test('that never ends is cut', async () => {
    const server = await start({
      before: media((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'audio/wav' })
        const more = (): boolean => !response.destroyed && response.write(SOUND, more as () => void)
        more()
      })
    })
    await expect(fetch(server, { limits: { soundBytes: 1_000_000 } })).rejects.toMatchObject({
      code: 'stack-too-large'
    })
  })

  test('to a list that never ends is cut, too', async () => {
    const server = await start({
      before: (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' })
        const more = (): boolean =>
          !response.destroyed && response.write(' '.repeat(60_000), more as () => void)
        more()
        return true
      }
    })
    await expect(fetch(server, { limits: { jsonBytes: 1_000_000 } })).rejects.toMatchObject({
      code: 'stack-too-large'
    })
  })

  test('that is given up leaves nothing', async () => {
    const stop = new AbortController()
    const server = await start({
      before: media((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': SOUND.length })
        response.write(SOUND.subarray(0, 5000))
        waiting = { bytes: 5000, then: () => stop.abort() }
      })
    })
    await expect(fetch(server, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('to nobody', async () => {
    const server = await start()
    await expect(fetch(server, { stack: { address: 'https://127.0.0.1:1' } })).rejects.toMatchObject({
      code: 'stack-unreachable',
      details: { reason: 'refused', server: '127.0.0.1:1' }
    })
  })

  test('to something that is not encrypted', async () => {
    const server = await start({ certificate: null })
    await expect(
      fetch(server, { stack: { address: server.address.replace('http:', 'https:') } })
    ).rejects.toMatchObject({
      code: 'stack-tls-untrusted',
      details: { reason: 'handshake' }
    })
  })
})

test('a folder that is not there is told, and the sound is not left on its way', async () => {
  const server = await start()
  const missing = join(temporaryFolder(), 'missing', 'one.wav')
  await expect(fetchRecording(stackOf(server), TOKEN, WANTED, missing)).rejects.toMatchObject({
    code: 'file-unwritable'
  })
})
