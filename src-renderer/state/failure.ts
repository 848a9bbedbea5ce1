import { createStore, useStore } from './store'

const failureStore = createStore<unknown>(null)

/** What failed of something that the person started and that has no place of its own to say so. */
export const useFailure = (): unknown => useStore(failureStore)

/** Shows an error in a dialog. */
export const reportFailure = (error: unknown): void => failureStore.set(error)

/** Closes it. */
export const forgetFailure = (): void => failureStore.set(null)
