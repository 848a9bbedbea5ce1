import type { Bridge } from '@shared/api/bridge'
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

async function post<T>(address: string, body: BodyInit, type: string): Promise<Result<T>> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })
    const answer: unknown = await response.json()
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<T>
    return unreachable(`${response.status} ${response.statusText}`)
  } catch (thrown) {
    return unreachable(thrown)
  }
}

/** The bridge of browser mode: JSON over POST, pushes as server-sent events, files as uploads. */
export function httpBridge(): Bridge<File> {
  let pushes: EventSource | null = null
  const source = (): EventSource => (pushes ??= new EventSource('/api/events'))
  return {
    host: 'http',
    call: <M extends Method>(method: M, request: RequestOf<M>) =>
      post<AnswerOf<M>>(`/api/${method}`, JSON.stringify(request), 'application/json'),
    on<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
      const handler = (message: MessageEvent<string>): void => listener(JSON.parse(message.data) as Events[E])
      const events = source()
      events.addEventListener(event, handler)
      return () => events.removeEventListener(event, handler)
    },
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
    downloadUrl: (fileId) => `/api/files/${encodeURIComponent(fileId)}/download`
  }
}
