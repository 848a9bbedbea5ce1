import type { AnswerOf, ChosenFile, Method, RequestOf } from './contract'
import type { EventName, Events } from './events'
import type { Result } from './result'

/**
 * Header by which a page of browser mode says which window it is, a text of its own for each load: what one window asks
 * must not take the place of what another one asked.
 */
export const WINDOW_HEADER = 'x-calltrail-window'

/**
 * What the renderer gets from its host, be it the preload script or the HTTP client. `F` is the platform's File:
 * this folder knows no DOM.
 */
export interface Bridge<F> {
  readonly host: 'electron' | 'http'
  call<M extends Method>(method: M, request: RequestOf<M>): Promise<Result<AnswerOf<M>>>
  /** Answers the function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  /** Files that the person dropped or picked in the page: a path behind Electron, an upload in browser mode. */
  adoptFiles(files: readonly F[]): Promise<Result<readonly ChosenFile[]>>
  /** Address from which a finished export can be fetched; null where files are saved by a dialog. */
  downloadUrl(fileId: string): string | null
  /** Address of the sound that `recordings:open` made ready; parts of it can be asked for (`Range`). */
  mediaUrl(mediaId: string): string
}
