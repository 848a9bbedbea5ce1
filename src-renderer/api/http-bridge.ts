import { WINDOW_HEADER, type Bridge } from '@shared/api/bridge'
import type { AnswerOf, ChosenFile, Method, RequestOf } from '@shared/api/contract'
import type { EventName, Events } from '@shared/api/events'
import { failed, ok, type Result } from '@shared/api/result'

const unreachable = (thrown: unknown): Result<never> =>
  failed({
    code: 'host-unreachable',
    message: 'The program behind this page does not answer.',
    hint: 'Start it again and reload the page.',
    details: { technical: thrown instanceof Error ? thrown.message : String(thrown) }
  })

/** This load of the page. */
const WINDOW = crypto.randomUUID()

async function post<T>(address: string, body: BodyInit, type: string): Promise<Result<T>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': type, [WINDOW_HEADER]: WINDOW },
      body
    })
    const answer: unknown = await response.json()
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<T>
    return unreachable(`${response.status} ${response.statusText}`)
  } catch (thrown) {
    return unreachable(thrown)
  }
}

type Listener = (payload: never) => void

/**
 * Pushes of the host as server-sent events. What was missed before the line stood, be it the first time or after a break, is
 * asked for: a page that loads while a job ends would otherwise show what was before it.
 */
function pushes(catchUp: () => void): { add(event: EventName, listener: Listener): () => void } {
  const listeners = new Map<EventName, Set<Listener>>()
  let source: EventSource | null = null
  const open = (): EventSource => {
    const made = new EventSource('/api/events')
    made.addEventListener('open', catchUp)
    return made
  }
  return {
    add(event, listener) {
      source ??= open()
      const known = listeners.get(event)
      if (known) known.add(listener)
      else {
        const first = new Set([listener])
        listeners.set(event, first)
        source.addEventListener(event, (message: MessageEvent<string>) => {
          for (const each of first) each(JSON.parse(message.data) as never)
        })
      }
      return () => listeners.get(event)?.delete(listener)
    }
  }
}

/** The bridge of browser mode: JSON over POST, pushes as server-sent events, files as uploads. */
export function httpBridge(onCatchUp: () => void): Bridge<File> {
  const events = pushes(onCatchUp)
  return {
    host: 'http',
    call: <M extends Method>(method: M, request: RequestOf<M>) =>
      post<AnswerOf<M>>(`/api/${method}`, JSON.stringify(request), 'application/json'),
    on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) =>
      events.add(event, listener as Listener),
    async adoptFiles(files) {
      const adopted: ChosenFile[] = []
      for (const file of files) {
        const address = `/api/upload?name=${encodeURIComponent(file.name)}`
        const result = await post<ChosenFile>(address, file, 'application/octet-stream')
        if (!result.ok) return result
        adopted.push(result.value)
      }
      return ok(adopted)
    },
    downloadUrl: (fileId) => `/api/files/${encodeURIComponent(fileId)}/download`,
    mediaUrl: (mediaId) => `/api/media/${encodeURIComponent(mediaId)}`
  }
}
