import { useSyncExternalStore } from 'react'

/** Under this width a call opens as a page: a panel would leave too little of the list. */
const narrow = window.matchMedia('(max-width: 1099px)')

function follow(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** True when there is no room for a panel. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches)
