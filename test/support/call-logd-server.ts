/** A server that behaves like the REST APIs of a stack (data-formats 5), with recordings, tokens and bad days. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse
} from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

const TLS = resolve(import.meta.dirname, '../fixtures/tls')

/** The fixture certificates: `server` for localhost by an unknown authority, the others signed by themselves. */
export type TestCertificate = 'server' | 'self' | 'expired'

export interface TestCall {
  readonly id: number
  readonly start: string
  readonly conversation_id: string
  readonly recordings: readonly TestRecording[]
}

export interface TestRecording {
  readonly uuid: string
  readonly start_time: string
  readonly end_time: string | null
  readonly deleted: boolean
  readonly filename: string
}

export interface CallLogdOptions {
  /** Null: plain http. */
  readonly certificate?: TestCertificate | null
  readonly calls?: readonly TestCall[]
  /** Sound of a recording by uuid; without one its file is gone from the server. */
  readonly sounds?: Readonly<Record<string, Buffer>>
  /** Name and password of the one who may sign in. */
  readonly user?: string
  readonly password?: string
  /** Tokens that are good from the beginning. */
  readonly tokens?: readonly string[]
  /** Answers before the API does; false leaves it to the API. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface CallLogdServer {
  readonly port: number
  readonly address: string
  /** Every request that came in, oldest first. */
  readonly requests: readonly SeenRequest[]
  /** Tokens that are good now. */
  readonly tokens: Set<string>
  /** Connections that were opened, encrypted or not. */
  readonly connections: () => number
}

/** Starts one on 127.0.0.1 that ends with the test. */
export async function startCallLogd(options: CallLogdOptions = {}): Promise<CallLogdServer> {
  const { certificate = 'self' } = options
  const requests: SeenRequest[] = []
  const tokens = new Set(options.tokens ?? [])
  const sockets = new Set<Socket>()
  let connections = 0
  const listener: RequestListener = (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body })
      if (options.before?.(request, response)) return
      answer(options, tokens, request, response, body)
    })
  }
  const server =
    certificate === null
      ? createPlain(listener)
      : createSecure(
          {
            key: readFileSync(join(TLS, `${certificate}.key`)),
            cert: readFileSync(join(TLS, `${certificate}.crt`))
          },
          listener
        )
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  })
  const { port } = server.address() as AddressInfo
  const scheme = certificate === null ? 'http' : 'https'
  return { port, address: `${scheme}://127.0.0.1:${port}`, requests, tokens, connections: () => connections }
}

/** PEM of one of the fixtures. */
export const certificateText = (name: TestCertificate): string =>
  readFileSync(join(TLS, `${name}.crt`), 'utf8')

/** An error in the API's own form. */
export function refuse(response: ServerResponse, status: number, id: string, message = id): void {
  json(response, status, { message, error_id: id, details: {}, timestamp: 1_773_220_512.5 })
}

function json(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value)
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text)
  })
  response.end(text)
}

function answer(
  options: CallLogdOptions,
  tokens: Set<string>,
  request: IncomingMessage,
  response: ServerResponse,
  body: string
): void {
  const url = new URL(request.url ?? '', 'https://stack')
  if (url.pathname.startsWith('/api/auth/0.1/token')) {
    signIn(options, tokens, url, request, response, body)
    return
  }
  const api = '/api/call-logd/1.0'
  if (!url.pathname.startsWith(api)) {
    response.writeHead(404, { 'Content-Type': 'text/html' })
    response.end('<html><body>nothing here</body></html>')
    return
  }
  if (!tokens.has(String(request.headers['x-auth-token']))) {
    refuse(response, 401, 'unauthorized', 'Unauthorized')
    return
  }
  const path = url.pathname.slice(api.length)
  const media = /^(?:\/users\/me)?\/cdr\/(\d+)\/recordings\/([^/]+)\/media$/.exec(path)
  if (path === '/cdr' || path === '/users/me/cdr')
    json(response, 200, list(options.calls ?? [], url.searchParams))
  else if (media === null) refuse(response, 404, 'not-found')
  else sound(options, Number(media[1]), decodeURIComponent(media[2] ?? ''), request, response)
}

function signIn(
  { user, password }: CallLogdOptions,
  tokens: Set<string>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  body: string
): void {
  if (request.method === 'DELETE') {
    tokens.delete(decodeURIComponent(url.pathname.slice('/api/auth/0.1/token/'.length)))
    json(response, 200, { data: { message: 'success' } })
    return
  }
  const basic = Buffer.from(`${user}:${password}`).toString('base64')
  const { expiration } = JSON.parse(body) as { expiration?: unknown }
  if (
    user === undefined ||
    request.headers.authorization !== `Basic ${basic}` ||
    typeof expiration !== 'number'
  ) {
    json(response, 401, { reason: ['Authentication Failed'], status_code: 401 })
    return
  }
  const token = randomUUID()
  tokens.add(token)
  json(response, 200, { data: { token } })
}

function list(calls: readonly TestCall[], query: URLSearchParams): object {
  const from = query.get('from')
  const until = query.get('until')
  const found = calls
    .filter(({ start }) => from === null || Date.parse(start) >= Date.parse(from))
    .filter(({ start }) => until === null || Date.parse(start) < Date.parse(until))
    .filter(({ recordings }) => query.get('recorded') !== 'true' || recordings.length > 0)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const offset = Number(query.get('offset') ?? 0)
  const limit = Number(query.get('limit') ?? 1000)
  return { items: found.slice(offset, offset + limit), total: calls.length, filtered: found.length }
}

function sound(
  { calls = [], sounds = {} }: CallLogdOptions,
  callId: number,
  uuid: string,
  request: IncomingMessage,
  response: ServerResponse
): void {
  const call = calls.find(({ id }) => id === callId)
  if (call === undefined) {
    refuse(response, 404, 'cdr-not-found-with-given-id')
    return
  }
  const recording = call.recordings.find((one) => one.uuid === uuid)
  if (recording === undefined) {
    refuse(response, 404, 'recording-not-found')
    return
  }
  if (recording.deleted) {
    refuse(response, 400, 'recording-media-not-found')
    return
  }
  const bytes = sounds[uuid]
  if (bytes === undefined) {
    refuse(response, 500, 'recording-media-filesystem-not-found')
    return
  }
  sendSound(request, response, bytes)
}

/** All of a sound, or the part that the request asks for. */
export function sendSound(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const from = Number(range?.[1] ?? 0)
  const until = range?.[2] ? Number(range[2]) + 1 : bytes.length
  response.writeHead(range === null ? 200 : 206, {
    'Content-Type': 'audio/wav',
    'Content-Disposition': range === null ? 'attachment; filename=recording.wav' : 'inline',
    'Content-Length': until - from,
    ETag: `"${bytes.length}"`,
    ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${until - 1}/${bytes.length}` })
  })
  response.end(bytes.subarray(from, until))
}
