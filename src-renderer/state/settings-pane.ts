import { openLayer } from './layers'
import { createStore, useStore } from './store'

/** Sections of the settings, in their order. */
export const SETTINGS_PANES = [
  'appearance',
  'display',
  'workspace',
  'mapping',
  'labels',
  'team',
  'recordings',
  'retention'
] as const
export type SettingsPane = (typeof SETTINGS_PANES)[number]

const paneStore = createStore<SettingsPane>('appearance')

/** The section that is open; the dialog opens where it was left. */
export const useSettingsPane = (): SettingsPane => useStore(paneStore)
/** Goes to a section of the settings. */
export const chooseSettingsPane = (pane: SettingsPane): void => paneStore.set(pane)

/** Opens the settings at a section. */
export function openSettings(pane: SettingsPane): void {
  paneStore.set(pane)
  openLayer('settings')
}

/** Opens the management of labels. */
export const openLabels = (): void => openSettings('labels')
