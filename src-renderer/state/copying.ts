import { createStore, useStore } from './store'

/** Rows that are being read to be copied. */
export interface Copying {
  readonly done: number
  readonly total: number
  readonly cancel: () => void
}

const copyingStore = createStore<Copying | null>(null)

/** The copying that is under way, null while there is none. */
export const useCopying = (): Copying | null => useStore(copyingStore)
/** Says how far copying is; null when it is over. */
export const noteCopying = (copying: Copying | null): void => copyingStore.set(copying)
