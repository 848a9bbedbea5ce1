import { currentView, showTab } from './navigation'
import { createStore, useStore } from './store'

/** An event that another part of the detail wants to be seen in the debug log. */
export interface ShownEvent {
  readonly celId: number
  /** Grows with each wish, so that the same event can be asked for again. */
  readonly wish: number
}

const eventStore = createStore<ShownEvent | null>(null)
let wishes = 0

/** The event to be shown, null once it was. */
export const useShownEvent = (): ShownEvent | null => useStore(eventStore)

/** Opens the debug log of the open call or group at an event. */
export function showEvent(celId: number): void {
  const { callId, groupId } = currentView()
  if (callId === null && groupId === null) return
  wishes += 1
  eventStore.set({ celId, wish: wishes })
  showTab('log')
}

/** Says that the debug log has shown it. */
export const eventWasShown = (): void => eventStore.set(null)
