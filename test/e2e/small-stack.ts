import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from 'playwright/test'

/** A stack that has one recording of the sample's call of Cabinet Verne, as its REST API answers (data formats 5). */
export interface SmallStack {
  readonly address: string
  /** While true, sound that is asked for is not answered; false sends what was held back. */
  hold(on: boolean): void
  /** How often sound was asked for. */
  asked(): number
  stop(): Promise<void>
}

/** Starts it without encryption on this computer. */
export async function startSmallStack(uuid: string, sound: Buffer): Promise<SmallStack> {
  let isHeld = false
  let asked = 0
  const held = new Set<ServerResponse>()
  const send = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': sound.length })
    response.end(sound)
  }
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/media')) {
      asked += 1
      if (!isHeld) return send(response)
      held.add(response)
      return
    }
    const call = {
      id: 2071,
      start: '2026-03-11T10:15:12.000000+01:00',
      conversation_id: '1773220512.46',
      recordings: [
        {
          uuid,
          start_time: '2026-03-11T10:15:24.000000+01:00',
          end_time: '2026-03-11T10:16:32.000000+01:00',
          deleted: false,
          filename: 'recording.wav'
        }
      ]
    }
    const body = JSON.stringify({ items: [call], total: 1, filtered: 1 })
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    hold(on) {
      isHeld = on
      if (on) return
      held.forEach(send)
      held.clear()
    },
    asked: () => asked,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    }
  }
}

async function ask(page: Page, method: string, request: unknown): Promise<void> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body
      })
      return (await response.json()) as { ok: boolean; error?: { message: string } }
    },
    [method, JSON.stringify(request)] as const
  )
  expect(answer.ok, answer.error?.message).toBe(true)
}

/** Makes the stack that of the open workspace, with room for copies. */
export const setStack = (page: Page, { address }: SmallStack): Promise<void> =>
  ask(page, 'recordings:set-stack', {
    stack: { address, tenantUuid: null, signIn: { kind: 'token' }, tls: { kind: 'verify' } },
    secret: 'a-token',
    keepSecret: false,
    cacheLimitBytes: 100_000_000
  })

/** Fetches a recording, so that there is a copy of it beside the workspace. */
export const fetchRecording = (page: Page, uuid: string): Promise<void> =>
  ask(page, 'recordings:fetch', { uuid })
