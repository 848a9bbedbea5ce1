import type { RecordingState } from '@shared/model/recording'
import { NEWEST_FIRST, type RecordingSort } from '@shared/model/recording-sort'
import { showScreen } from './navigation'
import { createStore, useStore } from './store'

/** Parts of the page of recordings: the recordings, where their files lie, and files that belong to none, exports. */
export const RECORDINGS_TABS = ['list', 'places', 'strays', 'exports'] as const
export type RecordingsTab = (typeof RECORDINGS_TABS)[number]

/** What the page of recordings shows. */
export interface RecordingsView {
  readonly tab: RecordingsTab
  /** Only recordings in this state; null: all. */
  readonly state: RecordingState | null
  /** Text within path and uuid; of strays, within the path. */
  readonly search: string
  readonly sort: RecordingSort
}

const FIRST: RecordingsView = { tab: 'list', state: null, search: '', sort: NEWEST_FIRST }
const viewStore = createStore<RecordingsView>(FIRST)

/** What the page of recordings shows. */
export const useRecordingsView = (): RecordingsView => useStore(viewStore)

/** Changes parts of what the page shows. */
export const changeRecordingsView = (change: Partial<RecordingsView>): void =>
  viewStore.set((old) => ({ ...old, ...change }))

/** Goes to the page of recordings, at one of its parts, with nothing but what is asked for; the order stays. */
export function showRecordings(view: Partial<RecordingsView> = {}): void {
  viewStore.set(({ sort }) => ({ ...FIRST, sort, ...view }))
  showScreen('recordings')
}
