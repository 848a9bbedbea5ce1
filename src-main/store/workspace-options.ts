import { DEFAULT_WORKSPACE_OPTIONS, type WorkspaceOptions } from '@shared/model/workspace-options'
import { mappedWith } from './mapped-fields'
import { raiseLabelVersion, readSetting, writeSetting } from './settings'
import type { ReadStore, WriteStore } from './store'

/** What people said of the workspace, with the usual values where they said nothing. */
export function readWorkspaceOptions(store: ReadStore): WorkspaceOptions {
  const stored = readSetting(store, 'options')
  if (stored === null) return DEFAULT_WORKSPACE_OPTIONS
  const given = JSON.parse(stored) as Partial<WorkspaceOptions>
  return {
    ...DEFAULT_WORKSPACE_OPTIONS,
    ...given,
    mapping: { ...DEFAULT_WORKSPACE_OPTIONS.mapping, ...given.mapping }
  }
}

/** What a change of options did; `remap` says that a mapping was given which the calls are not computed with. */
export interface OptionsChange {
  readonly options: WorkspaceOptions
  readonly remap: boolean
}

/** Changes what is given, the rest stays. Within the caller's transaction. */
export function changeOptions(store: WriteStore, change: Partial<WorkspaceOptions>): OptionsChange {
  const before = readWorkspaceOptions(store)
  const options = { ...before, ...change }
  writeSetting(store, 'options', JSON.stringify(options))
  // Rules read numbers by the habits of the country.
  if (options.country !== before.country) raiseLabelVersion(store)
  const remap =
    change.mapping !== undefined && JSON.stringify(change.mapping) !== JSON.stringify(mappedWith(store))
  return { options, remap }
}
