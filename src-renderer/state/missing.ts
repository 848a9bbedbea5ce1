import { openLayer } from './layers'
import { createStore, useStore } from './store'

const textStore = createStore('')

/** What the question begins with: an id or number that was looked for elsewhere. */
export const useMissingText = (): string => useStore(textStore)

/** Asks why an id or number has no call log; without one, the dialog asks for it. */
export function openMissing(text = ''): void {
  textStore.set(text)
  openLayer('missing')
}
