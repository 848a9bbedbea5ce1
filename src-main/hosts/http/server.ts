import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { WINDOW_HEADER } from '@shared/api/bridge'
import { callLink, parseCallLink } from '@shared/format/call-link'
import { failed, ok } from '@shared/api/result'
import { AppError, errorData } from '@shared/errors/app-error'
import type { Application } from '../../api/application'
import { callApi } from '../../api/create-api'
import { readRendererFile } from '../renderer-files'
import { mediaAnswer } from '../media-answer'
import { SECURITY_HEADERS } from '../security-headers'
import { createAccess, isOwnRequest } from './access'
import type { Access } from './access'
import type { EventHub } from './event-stream'
import { receiveUpload } from './uploads'

/** A request is a small JSON object; the largest holds the ids of a selection. */
const REQUEST_LIMIT_BYTES = 16 * 1024 * 1024

/** A window calls itself by a uuid. */
const MOST_OF_WINDOW = 36

/**
 * An upload of gigabytes through a tunnel takes longer than Node's five minutes, and on loopback nobody else connects;
 * without limits the check of connections, every 30 seconds, need not wake the machine.
 */
const PATIENT = { requestTimeout: 0, headersTimeout: 0, connectionsCheckingInterval: 2 ** 31 - 1 }

const SIGN_IN_TEXT =
  'This address works once. Open the address that Calltrail printed when it started, or start it again.\n'

// Not a redirect: when the start address was clicked in another page (a web terminal), a browser withholds Strict
// cookies from the redirect, but not from a navigation that our own page begins.
const entrance = (hash: string): string =>
  `<!doctype html><title>Calltrail</title><meta http-equiv="refresh" content="0; url=/${hash}"><link rel="icon" href="data:,">`

/** Where the window shows a call; nowhere for what is no address of one. The address is written anew: nothing else of it is passed on. */
function hashOf(link: string | undefined): string {
  const call = link === undefined ? null : parseCallLink(link)
  return call === null ? '' : `#/link/${encodeURIComponent(callLink(call))}`
}

export interface RunningServer {
  readonly port: number
  /** Address with the one-time token. */
  readonly url: string
  close(): Promise<void>
}

export interface ServerOptions {
  readonly application: Application
  readonly events: EventHub
  readonly rendererFolder: string
  /** 0: any free port. */
  readonly port: number
  /** Address of the call that the window opens at. */
  readonly link?: string | null
}

/** Serves the window, the contract, events, uploads and downloads on 127.0.0.1, and nowhere else. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const access = createAccess()
  let port = options.port
  const app = createRoutes(options, access, () => port)
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: PATIENT }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, options.port)))
    server.listen(options.port, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  const link = options.link ? `&link=${encodeURIComponent(options.link)}` : ''
  return {
    port,
    url: `http://127.0.0.1:${port}/?token=${access.token}${link}`,
    close: async () => {
      options.events.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    }
  }
}

function createRoutes(options: ServerOptions, access: Access, port: () => number): Hono {
  const { application, events } = options
  const app = new Hono()
  // Cookies ignore the port, so two servers on one computer need two names.
  const cookieName = (): string => `calltrail-${port()}`

  app.use(async (context, next) => {
    const request = {
      host: context.req.header('host'),
      origin: context.req.header('origin'),
      fetchSite: context.req.header('sec-fetch-site'),
      isNavigation:
        context.req.method === 'GET' &&
        context.req.path === '/' &&
        context.req.header('sec-fetch-mode') === 'navigate'
    }
    if (!isOwnRequest(request)) return context.text('Calltrail answers its own page only.\n', 403)
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value)
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
    return undefined
  })

  app.get('/', async (context, next) => {
    const token = context.req.query('token')
    if (token === undefined) return next()
    const session = access.redeem(token)
    if (session !== null) {
      setCookie(context, cookieName(), session, { httpOnly: true, sameSite: 'Strict', path: '/' })
    } else if (!access.isSession(getCookie(context, cookieName()))) {
      return context.text(SIGN_IN_TEXT, 401)
    }
    return context.html(entrance(hashOf(context.req.query('link'))))
  })

  app.use(async (context, next) => {
    if (!access.isSession(getCookie(context, cookieName()))) return context.text(SIGN_IN_TEXT, 401)
    return next()
  })

  app.get('/api/events', (context) => events.connect(context))

  app.post('/api/upload', async (context) => {
    const name = context.req.query('name') ?? 'upload'
    try {
      return context.json(ok(await receiveUpload(application.files, name, context.req.raw.body)))
    } catch (error) {
      return context.json(failed(errorData(error)))
    }
  })

  app.get('/api/files/:id/download', async (context) => {
    try {
      const file = application.files.get(context.req.param('id'), 'download')
      const { size } = await stat(file.path)
      return context.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(size),
        'Content-Disposition': attachment(file.name)
      })
    } catch {
      return context.text('This file is not there (any more): export it again.\n', 404)
    }
  })

  app.get('/api/media/:id', async (context) => {
    const file = await application.media.get(context.req.param('id'))
    const { status, headers, body } = mediaAnswer(file, context.req.method, context.req.header('range'))
    return body === null ? context.body(null, status, headers) : context.body(body, status, headers)
  })

  app.post('/api/:method', bodyLimit({ maxSize: REQUEST_LIMIT_BYTES }), async (context) => {
    const request: unknown = await context.req.json().catch(() => undefined)
    const window = context.req.header(WINDOW_HEADER)?.slice(0, MOST_OF_WINDOW)
    return context.json(await callApi(application.api, context.req.param('method'), request, window))
  })

  app.get('*', async (context) => {
    const file = await readRendererFile(options.rendererFolder, context.req.path)
    if (file === null) return context.text('There is nothing here.\n', 404)
    return context.body(file.body, 200, {
      'Content-Type': file.contentType,
      'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store'
    })
  })
  return app
}

const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error
  const reason = error.code === 'EACCES' ? 'may not be used by you' : 'is used by another program'
  return new AppError(
    {
      code: 'usage',
      message: `Port ${port} ${reason}.`,
      hint: 'Choose another with --port, or leave it out.'
    },
    { cause: error }
  )
}
