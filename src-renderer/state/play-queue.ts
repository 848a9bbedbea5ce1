import type { CallSelection } from '@shared/api/contract'
import { createStore, useStore } from './store'

/** Calls whose recordings are to be heard one after the other; a new wish is a new object. */
export interface PlayWish {
  readonly selection: CallSelection
}

const wishStore = createStore<PlayWish | null>(null)

/** The last wish, followed; null before the first and once the queue was closed. */
export const usePlayWish = (): PlayWish | null => useStore(wishStore)

/** Plays the recordings of calls one after the other, newest call first; a queue that plays gives way. */
export const playCalls = (selection: CallSelection): void => wishStore.set({ selection })

/** Ends the queue. */
export const closeQueue = (): void => wishStore.set(null)
