import { createStore, useStore } from './store'

/** An Asterisk log that stands beside the events of calls, as long as the window lives and nobody takes it off. */
export interface AttachedLog {
  readonly fileId: string
  readonly name: string
  /** Its lines among the events by time, or all below them. */
  readonly place: 'merged' | 'below'
}

const logStore = createStore<AttachedLog | null>(null)

/** The log that stands beside the events, null for none. */
export const useAttachedLog = (): AttachedLog | null => useStore(logStore)

/** Puts a log beside the events, in place of a former one. */
export const attachLog = (file: { readonly fileId: string; readonly name: string }): void =>
  logStore.set((old) => ({ fileId: file.fileId, name: file.name, place: old?.place ?? 'merged' }))

/** Moves its lines among the events or below them. */
export const placeLog = (place: AttachedLog['place']): void => logStore.set((old) => old && { ...old, place })

/** Takes it off; the file stays where it is. */
export const detachLog = (): void => logStore.set(null)
