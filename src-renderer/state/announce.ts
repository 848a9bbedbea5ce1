import { createStore, useStore } from './store'

const PAUSE_MS = 1000
const textStore = createStore('')
let waiting: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Text of the live region. */
export const useAnnouncement = (): string => useStore(textStore)

/** Says a sentence to screen readers, at most one a second; of several within a second the last one counts. */
export function announce(text: string): void {
  if (timer !== undefined) {
    waiting = text
    return
  }
  textStore.set(text)
  timer = setTimeout(() => {
    timer = undefined
    const next = waiting
    waiting = null
    if (next !== null && next !== textStore.get()) announce(next)
  }, PAUSE_MS)
}
