import { openLayer } from './layers'
import { createStore, useStore } from './store'

/** What the dialog for a new place of recordings begins with. */
export interface PlaceQuestion {
  /** Path on the server of a recording that was not found: the dialog then asks for this one file. Null: for a folder. */
  readonly forPath: string | null
}

const questionStore = createStore<PlaceQuestion>({ forPath: null })

/** What the open dialog for a new place is about. */
export const usePlaceQuestion = (): PlaceQuestion => useStore(questionStore)

/** Asks in which folder or archive recordings lie, or, with `forPath`, where the file of this recording lies. */
export function openPlaceDialog({ forPath }: { readonly forPath?: string } = {}): void {
  questionStore.set({ forPath: forPath ?? null })
  openLayer('recording-place')
}
