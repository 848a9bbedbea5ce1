import { createStore, useStore } from './store'

/** Dialogs that any part of the window may open. */
export type LayerName =
  | 'settings'
  | 'shortcuts'
  | 'palette'
  | 'go-to'
  | 'export'
  | 'report'
  | 'report-file'
  | 'export-call'
  | 'anonymise'
  | 'generate'
  | 'delete'
  | 'new-workspace'
  | 'open-path'
  | 'connect'
  | 'forget-server'
  | 'purge'
  | 'forget-customer'
  | 'save-view'
  | 'rename-view'
  | 'put-labels'
  | 'reasons'
  | 'missing'
  | 'merge-people'
  | 'export-recordings'
  | 'save-recording'
  | 'delete-media'
  | 'recording-place'
  | 'recording-strays'

const layerStore = createStore<LayerName | null>(null)

/** The open dialog, null when there is none. */
export const useLayer = (): LayerName | null => useStore(layerStore)
/** True while a dialog is open, outside React. */
export const isLayerOpen = (): boolean => layerStore.get() !== null
/** Opens a dialog, in place of one that is open. */
export const openLayer = (name: LayerName): void => layerStore.set(name)
/** Closes the open dialog. */
export const closeLayer = (): void => layerStore.set(null)
