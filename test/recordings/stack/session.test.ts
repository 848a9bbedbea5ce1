import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppError } from '@shared/errors/app-error'
import { fetchRecording, fetchWith } from '../../../src-main/recordings/stack/fetch-recording'
import { StackSession } from '../../../src-main/recordings/stack/session'
import {
  type CallLogdOptions,
  type CallLogdServer,
  refuse,
  startCallLogd
} from '../../support/call-logd-server'
import { temporaryFolder } from '../../support/temporary-folder'
import { callWith, stackOf, UUID, WANTED, wav } from './stack-calls'

const PASSWORD = 'pässwörd:with"quotes'
const USER = { signIn: { kind: 'user', name: 'ann' } } as const

const start = (options: CallLogdOptions = {}): Promise<CallLogdServer> =>
  startCallLogd({
    calls: [callWith()],
    sounds: { [UUID]: wav() },
    user: 'ann',
    password: PASSWORD,
    ...options
  })

const methods = ({ requests }: CallLogdServer): string[] =>
  requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/g, 'ID')}`)

const GET_CALLS = 'GET /api/call-logd/1.0/cdr'
const GET_MEDIA = 'GET /api/call-logd/1.0/cdr/2071/recordings/ID/media'
const SIGN_IN = 'POST /api/auth/0.1/token'
const SIGN_OUT = 'DELETE /api/auth/0.1/token/ID'

describe('user and password', () => {
  test('become a token that expires, which is given back', async () => {
    const server = await start()
    await fetchRecording(stackOf(server, USER), PASSWORD, WANTED, join(temporaryFolder(), 'one.wav'))
    expect(methods(server)).toEqual([SIGN_IN, GET_CALLS, GET_MEDIA, SIGN_OUT])
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ expiration: 3600 })
    expect(server.tokens.size).toBe(0)
    // The password is sent for signing in, and never again.
    expect(server.requests.filter(({ headers }) => headers.authorization !== undefined)).toHaveLength(1)
  })

  test('sign in once for many recordings', async () => {
    const server = await start()
    const session = new StackSession(stackOf(server, USER), PASSWORD)
    const folder = temporaryFolder()
    await fetchWith(session, WANTED, join(folder, 'one.wav'))
    await fetchWith(session, WANTED, join(folder, 'two.wav'))
    await session.close()
    expect(methods(server)).toEqual([SIGN_IN, GET_CALLS, GET_MEDIA, GET_CALLS, GET_MEDIA, SIGN_OUT])
  })

  test('make a new token when the stack forgot the old one', async () => {
    const server = await start()
    const session = new StackSession(stackOf(server, USER), PASSWORD)
    const folder = temporaryFolder()
    await fetchWith(session, WANTED, join(folder, 'one.wav'))
    server.tokens.clear()
    await fetchWith(session, WANTED, join(folder, 'two.wav'))
    await session.close()
    expect(methods(server).slice(3)).toEqual([GET_CALLS, SIGN_OUT, SIGN_IN, GET_CALLS, GET_MEDIA, SIGN_OUT])
  })

  test('that are wrong are told from rights that are missing', async () => {
    const server = await start()
    const out = join(temporaryFolder(), 'one.wav')
    await expect(fetchRecording(stackOf(server, USER), 'wrong', WANTED, out)).rejects.toMatchObject({
      code: 'stack-sign-in-rejected',
      details: { reason: 'user' }
    })
    const strict = await start({
      before: (request, response) => {
        const refused = request.url?.startsWith('/api/call-logd/') ?? false
        if (refused) refuse(response, 401, 'unauthorized')
        return refused
      }
    })
    await expect(fetchRecording(stackOf(strict, USER), PASSWORD, WANTED, out)).rejects.toMatchObject({
      code: 'stack-forbidden',
      details: { right: 'call-logd.cdr.read' }
    })
    expect(strict.tokens.size).toBe(0)
  })

  test('that are not known ask nobody', async () => {
    const server = await start()
    await expect(fetchRecording(stackOf(server, USER), null, WANTED, 'nowhere')).rejects.toMatchObject({
      code: 'stack-secret-missing'
    })
    expect(server.connections()).toBe(0)
  })

  test('are not sent along with a redirect', async () => {
    const elsewhere = await start()
    const server = await start({
      before: (_request, response) => {
        response.writeHead(308, { Location: `${elsewhere.address}/api/auth/0.1/token` })
        response.end()
        return true
      }
    })
    await expect(fetchRecording(stackOf(server, USER), PASSWORD, WANTED, 'nowhere')).rejects.toMatchObject({
      code: 'stack-foreign'
    })
    expect(elsewhere.connections()).toBe(0)
  })
})

test('a token that the person made stays good: it is theirs', async () => {
  const server = await start({ tokens: ['theirs'] })
  await fetchRecording(stackOf(server), 'theirs', WANTED, join(temporaryFolder(), 'one.wav'))
  expect(methods(server)).toEqual([GET_CALLS, GET_MEDIA])
  expect(server.tokens.has('theirs')).toBe(true)
})

test('a token in answer that would break out of its header is refused', async () => {
  const server = await start({
    before: (request, response) => {
      if (request.method !== 'POST') return false
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify({ data: { token: 'a\r\nX-Evil: 1' } }))
      return true
    }
  })
  await expect(fetchRecording(stackOf(server, USER), PASSWORD, WANTED, 'nowhere')).rejects.toMatchObject({
    code: 'stack-foreign'
  })
})

test.each([
  ['token', 'se-cret-token', {}],
  ['user', PASSWORD, USER]
] as const)('a stack that repeats the %s does not get it into an error', async (_kind, secret, change) => {
  const server = await start({
    tokens: ['se-cret-token'],
    before: (request, response) => {
      const { 'x-auth-token': token, authorization } = request.headers
      const basic = Buffer.from(String(authorization).replace('Basic ', ''), 'base64').toString()
      refuse(response, 500, 'echo', `you said ${String(token)} ${basic} ${secret}`)
      return true
    }
  })
  const error = await fetchRecording(stackOf(server, change), secret, WANTED, 'nowhere').then(
    () => null,
    (thrown: AppError) => thrown
  )
  expect(error?.code).toBe('stack-failed')
  expect(JSON.stringify(error?.toData())).not.toContain(secret)
  expect(JSON.stringify(error?.toData())).toContain('you said')
})

test('nothing but signing in and out is ever asked with another method than GET', async () => {
  const server = await start()
  await fetchRecording(stackOf(server, USER), PASSWORD, WANTED, join(temporaryFolder(), 'one.wav'))
  const others = server.requests.filter(({ method }) => method !== 'GET')
  expect(others.every(({ path }) => path.startsWith('/api/auth/0.1/token'))).toBe(true)
})
