import { createStore, useStore } from './store'

export type Screen = 'calls' | 'quality' | 'diff' | 'sources' | 'import'

/**
 * What the window shows. `callId` opens a call on the list of calls, as a panel or, with `page`, in the whole main part;
 * `groupId` opens a group of events that gave no call log beside any other screen.
 */
export interface View {
  readonly screen: Screen
  readonly callId: number | null
  readonly page: boolean
  readonly groupId: number | null
}

const SCREENS: ReadonlySet<string> = new Set<Screen>(['calls', 'quality', 'diff', 'sources', 'import'])
const isId = (text: string): boolean => /^\d+$/.test(text)

/** The view that a hash such as `#/calls/2068/page` or `#/quality/group/7` names; anything unknown is the list of calls. */
export function parseHash(hash: string): View {
  const [screen = '', id = '', last = ''] = hash.replace(/^#\/?/, '').split('/')
  if (!SCREENS.has(screen)) return { screen: 'calls', callId: null, page: false, groupId: null }
  const callId = screen === 'calls' && isId(id) ? Number(id) : null
  const groupId = screen !== 'calls' && id === 'group' && isId(last) ? Number(last) : null
  return { screen: screen as Screen, callId, page: callId !== null && last === 'page', groupId }
}

/** The hash of a view; `parseHash` reads it back. */
export function hashOf({ screen, callId, page, groupId }: View): string {
  if (groupId !== null) return `#/${screen}/group/${groupId}`
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
  go({ screen, callId: null, page: false, groupId: null })
}

/** Opens a call. Stepping through calls replaces the history entry, so that Back returns to the list. */
export function showCall(callId: number, page = viewStore.get().page): void {
  const view: View = { screen: 'calls', callId, page, groupId: null }
  if (viewStore.get().callId === null) return go(view)
  window.history.replaceState(null, '', hashOf(view))
  viewStore.set(view)
}

/** Closes the open call. */
export function closeCall(): void {
  if (viewStore.get().callId !== null) showScreen('calls')
}

/** Opens a group of events that gave no call log beside the screen; the list of calls has no place for one. */
export function showGroup(groupId: number): void {
  const { screen, groupId: former } = viewStore.get()
  const view: View = {
    screen: screen === 'calls' ? 'quality' : screen,
    callId: null,
    page: false,
    groupId
  }
  if (former === null) return go(view)
  window.history.replaceState(null, '', hashOf(view))
  viewStore.set(view)
}

/** Closes the open group. */
export function closeGroup(): void {
  const { groupId, screen } = viewStore.get()
  if (groupId !== null) showScreen(screen)
}
