import { createStore, useStore } from '../state/store'
import { useNarrowerThan } from '../state/font-scale'

/** Below this width there is no room for words. Pixels. */
const ROOM_FOR_WORDS = 1180
const shutStore = createStore(false)

/** True when the rail shows icons only: by choice, or for want of room. */
export function useRailShut(): boolean {
  const isNarrow = useNarrowerThan(ROOM_FOR_WORDS)
  return useStore(shutStore) || isNarrow
}

/** Opens or shuts the rail. */
export const toggleRail = (): void => shutStore.set((shut) => !shut)
