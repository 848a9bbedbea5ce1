import type { Person } from '@shared/model/person'
import { createStore, useStore } from './store'

/** Screens that need nothing but their name. */
export type Screen = 'calls' | 'quality' | 'diff' | 'statistics' | 'recordings' | 'sources' | 'import'

/** Tabs of an open call or group; a group has a reason where a call has its data. */
export const DETAIL_TABS = ['conversation', 'metadata', 'reason', 'flow', 'log', 'comments'] as const
export type DetailTab = (typeof DETAIL_TABS)[number]

/**
 * What the window shows. `callId` opens a call on the list of calls, as a panel or, with `page`, in the whole main part;
 * `groupId` opens a group of events that gave no call log beside any other screen; `tab` is that of the open call or group,
 * null for the usual one; `person` is whom the person page shows.
 */
export interface View {
  readonly screen: Screen | 'person'
  readonly callId: number | null
  readonly page: boolean
  readonly groupId: number | null
  readonly tab: DetailTab | null
  readonly person: Person | null
}

const SCREENS: ReadonlySet<string> = new Set<Screen>([
  'calls',
  'quality',
  'diff',
  'statistics',
  'recordings',
  'sources',
  'import'
])
/** Screens that have no place for a group beside them. */
const WITHOUT_GROUPS: ReadonlySet<string> = new Set<Screen>(['calls', 'statistics', 'recordings'])
const NOTHING_OPEN = { callId: null, page: false, groupId: null, tab: null, person: null } as const
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

const tabOf = (text: string): DetailTab | null => DETAIL_TABS.find((tab) => tab === text) ?? null

/**
 * The view that a hash such as `#/calls/2068/page/flow` or `#/quality/group/7` names; anything unknown is the list of
 * calls.
 */
export function parseHash(hash: string): View {
  const [screen = '', id = '', third = '', fourth = ''] = hash.replace(/^#\/?/, '').split('/')
  const person = screen === 'person' ? personOf(id, third) : null
  if (person) return { ...NOTHING_OPEN, screen: 'person', person }
  if (!SCREENS.has(screen)) return { ...NOTHING_OPEN, screen: 'calls' }
  if (screen === 'calls' && isId(id)) {
    const page = third === 'page'
    return { ...NOTHING_OPEN, screen, callId: Number(id), page, tab: tabOf(page ? fourth : third) }
  }
  if (!WITHOUT_GROUPS.has(screen) && id === 'group' && isId(third))
    return { ...NOTHING_OPEN, screen: screen as Screen, groupId: Number(third), tab: tabOf(fourth) }
  return { ...NOTHING_OPEN, screen: screen as Screen }
}

/** The hash of a view; `parseHash` reads it back. */
export function hashOf({ screen, callId, page, groupId, tab, person }: View): string {
  if (screen === 'person' && person) return `#/person/${person.kind}/${encodeURIComponent(personKey(person))}`
  const last = tab === null ? '' : `/${tab}`
  if (groupId !== null) return `#/${screen}/group/${groupId}${last}`
  if (screen !== 'calls' || callId === null) return `#/${screen}`
  return `#/calls/${callId}${page ? '/page' : ''}${last}`
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

/** Changes the view in place: Back goes to what was before it. */
function replace(view: View): void {
  window.history.replaceState(null, '', hashOf(view))
  viewStore.set(view)
}

/**
 * Opens a call, in the tab that is open already. Stepping through calls replaces the history entry, so that Back returns
 * to the list.
 */
export function showCall(callId: number, page = viewStore.get().page, tab = viewStore.get().tab): void {
  const view: View = { ...NOTHING_OPEN, screen: 'calls', callId, page, tab }
  if (viewStore.get().callId === null) go(view)
  else replace(view)
}

/** Shows a tab of the open call or group. */
export function showTab(tab: DetailTab): void {
  const view = viewStore.get()
  if (view.callId !== null || view.groupId !== null) replace({ ...view, tab })
}

/** Closes the open call. */
export function closeCall(): void {
  if (viewStore.get().callId !== null) showScreen('calls')
}

/** Opens a group of events that gave no call log beside the screen; some have no place for one. */
export function showGroup(groupId: number): void {
  const { screen, groupId: former, tab } = viewStore.get()
  const view: View = {
    ...NOTHING_OPEN,
    screen: screen === 'person' || WITHOUT_GROUPS.has(screen) ? 'quality' : screen,
    groupId,
    tab: former === null ? null : tab
  }
  if (former === null) go(view)
  else replace(view)
}

/** Closes the open group. */
export function closeGroup(): void {
  const { groupId, screen } = viewStore.get()
  if (groupId !== null && screen !== 'person') showScreen(screen)
}
