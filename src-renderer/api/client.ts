import type { Bridge } from '@shared/api/bridge'
import type { AnswerOf, ChosenFile, Method, RequestOf } from '@shared/api/contract'
import type { EventName, Events } from '@shared/api/events'
import { AppError } from '@shared/errors/app-error'
import { httpBridge } from './http-bridge'

declare global {
  interface Window {
    readonly calltrail?: Bridge<File>
  }
}

let missed: () => void = () => undefined

const bridge: Bridge<File> = window.calltrail ?? httpBridge(() => missed())

/** Sets what is done when the line to the host was broken and pushes may have been missed. */
export function onMissedPushes(action: () => void): void {
  missed = action
}

/** Which host serves this window. */
export const host = bridge.host

/** Asks the host; a failed answer is thrown as an `AppError`. */
export async function call<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>> {
  const result = await bridge.call(method, request)
  if (!result.ok) throw new AppError(result.error)
  return result.value
}

/** Listens to pushes of the host; answers the function that ends it. */
export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return bridge.on(event, listener)
}

/** Hands dropped or picked files to the host. */
export async function adoptFiles(files: readonly File[]): Promise<readonly ChosenFile[]> {
  const result = await bridge.adoptFiles(files)
  if (!result.ok) throw new AppError(result.error)
  return result.value
}

/** Address of a finished export, null where the person chose the place in a dialog. */
export const downloadUrl = (fileId: string): string | null => bridge.downloadUrl(fileId)

/** Address of a recording's sound that was made ready. */
export const mediaUrl = (mediaId: string): string => bridge.mediaUrl(mediaId)
