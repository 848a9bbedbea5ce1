import type { Person } from '@shared/model/person'
import { createStore, useStore } from './store'

/** Screens that need nothing but their name. */
export type Screen = 'calls' | 'quality' | 'diff' | 'sources' | 'import'

/**
 * What the window shows. `callId` opens a call on the list of calls, as a panel or, with `page`, in the whole main part;
 * `groupId` opens a group of events that gave no call log beside any other screen; `person` is whom the person page shows.
 */
export interface View {
  readonly screen: Screen | 'person'
  readonly callId: number | null
  readonly page: boolean
  readonly groupId: number | null
  readonly person: Person | null
}

const SCREENS: ReadonlySet<string> = new Set<Screen>(['calls', 'quality', 'diff', 'sources', 'import'])
const NOTHING_OPEN = { callId: null, page: false, groupId: null, person: null } as const
const isId = (text: string): boolean => /^\d+$/.test(text)

/** Whom `user/UUID`, `number/0142…` or `tag/sales` names; null when it names nobody. */
function personOf(kind: string, encoded: string): Person | null {
  let value: string
  try {
    value = decodeURIComponent(encoded)
  } catch {
    return null // A hash that was typed by hand may hold a lone per cent sign.
  }
  if (value === '') return null
  if (kind === 'user') return { kind, uuid: value }
  if (kind === 'number') return { kind, number: value }
  return kind === 'tag' ? { kind, tag: value } : null
}

/** What tells one person from another: the user's uuid, the number, the tag. */
export const personKey = (person: Person): string =>
  person.kind === 'user' ? person.uuid : person.kind === 'number' ? person.number : person.tag

/** The view that a hash such as `#/calls/2068/page` or `#/quality/group/7` names; anything unknown is the list of calls. */
export function parseHash(hash: string): View {
  const [screen = '', id = '', last = ''] = hash.replace(/^#\/?/, '').split('/')
  const person = screen === 'person' ? personOf(id, last) : null
  if (person) return { ...NOTHING_OPEN, screen: 'person', person }
  if (!SCREENS.has(screen)) return { ...NOTHING_OPEN, screen: 'calls' }
  const callId = screen === 'calls' && isId(id) ? Number(id) : null
  const groupId = screen !== 'calls' && id === 'group' && isId(last) ? Number(last) : null
  return { screen: screen as Screen, callId, page: callId !== null && last === 'page', groupId, person: null }
}

/** The hash of a view; `parseHash` reads it back. */
export function hashOf({ screen, callId, page, groupId, person }: View): string {
  if (screen === 'person' && person) return `#/person/${person.kind}/${encodeURIComponent(personKey(person))}`
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
  go({ ...NOTHING_OPEN, screen })
}

/** Goes to the page of a user, a number or a tag; Back returns. */
export function showPerson(person: Person): void {
  go({ ...NOTHING_OPEN, screen: 'person', person })
}

/** Opens a call. Stepping through calls replaces the history entry, so that Back returns to the list. */
export function showCall(callId: number, page = viewStore.get().page): void {
  const view: View = { screen: 'calls', callId, page, groupId: null, person: null }
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
    screen: screen === 'calls' || screen === 'person' ? 'quality' : screen,
    callId: null,
    page: false,
    groupId,
    person: null
  }
  if (former === null) return go(view)
  window.history.replaceState(null, '', hashOf(view))
  viewStore.set(view)
}

/** Closes the open group. */
export function closeGroup(): void {
  const { groupId, screen } = viewStore.get()
  if (groupId !== null && screen !== 'person') showScreen(screen)
}
