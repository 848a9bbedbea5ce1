import { openLayer } from './layers'
import { createStore, useStore } from './store'

/** What a person names: a folder, an archive, or one file of which it is known whose recording it is. */
export type PlaceKind = 'folder' | 'archive' | 'file'

/** What the dialog for a new place of recordings begins with. */
export interface PlaceQuestion {
  readonly kind: PlaceKind
  /** Path on the server of a recording that was not found; null when it is about all of them. */
  readonly forPath: string | null
}

const questionStore = createStore<PlaceQuestion>({ kind: 'folder', forPath: null })

/** What the open dialog for a new place is about. */
export const usePlaceQuestion = (): PlaceQuestion => useStore(questionStore)

/** Asks in which folder or archive recordings lie, or, with `forPath`, where the file of this recording lies. */
export function openPlaceDialog(
  question: { readonly forPath?: string; readonly kind?: PlaceKind } = {}
): void {
  const forPath = question.forPath ?? null
  questionStore.set({ forPath, kind: question.kind ?? (forPath === null ? 'folder' : 'file') })
  openLayer('recording-place')
}
