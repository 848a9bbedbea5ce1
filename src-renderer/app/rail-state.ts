import { useSyncExternalStore } from 'react'
import { createStore, useStore } from '../state/store'

/** Below this width there is no room for words. */
const narrow = window.matchMedia('(max-width: 1179px)')
const shutStore = createStore(false)

function followWidth(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** True when the rail shows icons only: by choice, or for want of room. */
export function useRailShut(): boolean {
  const isNarrow = useSyncExternalStore(followWidth, () => narrow.matches)
  return useStore(shutStore) || isNarrow
}

/** Opens or shuts the rail. */
export const toggleRail = (): void => shutStore.set((shut) => !shut)
