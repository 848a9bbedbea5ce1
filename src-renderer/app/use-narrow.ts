import { useNarrowerThan } from '../state/font-scale'

/** Under this width a call opens as a page: a panel would leave too little of the list. Pixels. */
const ROOM_FOR_PANEL = 1100

/** True when there is no room for a panel. */
export const useNarrow = (): boolean => useNarrowerThan(ROOM_FOR_PANEL)
