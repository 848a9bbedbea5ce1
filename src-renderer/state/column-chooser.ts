import { createStore, useStore } from './store'

const openStore = createStore(false)

/** True while the columns of the list are being chosen. */
export const useColumnChooserOpen = (): boolean => useStore(openStore)
/** Opens or closes the choice of columns. */
export const setColumnChooserOpen = (open: boolean): void => openStore.set(open)
