import { createStore, useStore } from './store'

export type Screen = 'calls' | 'sources' | 'import'

/** What the window shows. `callId` opens a call, as a panel or, with `page`, in the whole main part. */
export interface View {
  readonly screen: Screen
  readonly callId: number | null
  readonly page: boolean
}

const SCREENS: ReadonlySet<string> = new Set<Screen>(['calls', 'sources', 'import'])

/** The view that a hash such as `#/calls/2068/page` names; anything unknown is the list of calls. */
export function parseHash(hash: string): View {
  const [screen = '', id = '', page] = hash.replace(/^#\/?/, '').split('/')
  if (!SCREENS.has(screen)) return { screen: 'calls', callId: null, page: false }
  const callId = screen === 'calls' && /^\d+$/.test(id) ? Number(id) : null
  return { screen: screen as Screen, callId, page: callId !== null && page === 'page' }
}

/** The hash of a view; `parseHash` reads it back. */
export function hashOf({ screen, callId, page }: View): string {
  if (screen !== 'calls' || callId === null) return `#/${screen}`
  return page ? `#/calls/${callId}/page` : `#/calls/${callId}`
}

const viewStore = createStore<View>(parseHash(window.location.hash))
window.addEventListener('hashchange', () => viewStore.set(parseHash(window.location.hash)))

/** The current view. */
export const useView = (): View => useStore(viewStore)
/** The current view, outside React. */
export const currentView = (): View => viewStore.get()

/** The hash follows the view at once, not only with the browser's event: others look at the view meanwhile. */
function go(view: View): void {
  viewStore.set(view)
  window.location.hash = hashOf(view)
}

/** Goes to a screen; Back returns. */
export function showScreen(screen: Screen): void {
  go({ screen, callId: null, page: false })
}

/** Opens a call. Stepping through calls replaces the history entry, so that Back returns to the list. */
export function showCall(callId: number, page = viewStore.get().page): void {
  const view: View = { screen: 'calls', callId, page }
  if (viewStore.get().callId === null) return go(view)
  window.history.replaceState(null, '', hashOf(view))
  viewStore.set(view)
}

/** Closes the open call. */
export function closeCall(): void {
  if (viewStore.get().callId !== null) showScreen('calls')
}
