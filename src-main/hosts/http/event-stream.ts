import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { EventName, Events } from '@shared/api/events'

/** Sends events to every open page. */
export interface EventHub {
  emit<E extends EventName>(event: E, payload: Events[E]): void
  /** Answer to `GET /api/events`: stays open until the page leaves. */
  connect(context: Context): Response
  /** Ends every stream, so that the server can close. */
  close(): void
}

/** Server-sent events without a keep-alive timer: on loopback nothing in between cuts a quiet connection. */
export function createEventHub(): EventHub {
  const pages = new Set<{ send(event: string, data: string): void; end(): void }>()
  return {
    emit: (event, payload) => {
      const data = JSON.stringify(payload)
      for (const page of pages) page.send(event, data)
    },
    connect: (context) =>
      streamSSE(context, async (stream) => {
        await stream.write(': open\n\n')
        await new Promise<void>((resolve) => {
          const page = {
            send: (event: string, data: string): void => void stream.writeSSE({ event, data }),
            end: resolve
          }
          pages.add(page)
          stream.onAbort(() => {
            pages.delete(page)
            resolve()
          })
        })
      }),
    close: () => {
      for (const page of pages) page.end()
      pages.clear()
    }
  }
}
