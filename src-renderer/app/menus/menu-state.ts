import type { AppInfo, Settings } from '@shared/api/contract'
import type { SavedView } from '@shared/model/view'
import type { WorkspaceRef, WorkspaceSummary } from '@shared/model/workspace'
import { useApi, useAppInfo, useSettings, useSummary } from '../../api/queries'
import { useServer } from '../../api/server'
import { useSavedViews } from '../../api/views'
import type { MenuEntry } from '../../components/menu'
import { useText, type Translate } from '../../i18n/use-text'
import { useCanRedoFilter, useCanUndoFilter, useFilter } from '../../state/filter'
import { useGridView, type GridView } from '../../state/grid-view'
import { useCurrentViewId } from '../../state/list-state'
import { useView } from '../../state/navigation'
import { selectedCount, useSelection } from '../../state/selection'
import { KEYS, type KeyedCommand } from '../keys'
import { useRailShut } from '../rail-state'

/** What the menus are made of, as it stands now. */
export interface MenuState {
  readonly text: Translate
  readonly settings: Settings | undefined
  readonly info: AppInfo | undefined
  readonly summary: WorkspaceSummary | undefined
  readonly workspaces: readonly WorkspaceRef[]
  readonly views: readonly SavedView[]
  readonly viewId: number | null
  /** Calls that are selected. */
  readonly selected: number
  readonly gridView: GridView
  readonly callId: number | null
  /** A call or a group without call log is open. */
  readonly isDetailOpen: boolean
  readonly hasFilter: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isRailShut: boolean
  readonly canSync: boolean
  readonly hasCalls: boolean
}

/** A menu of the bar. */
export interface TopMenu {
  readonly id: string
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

/** Everything that the menus depend on. */
export function useMenuState(): MenuState {
  const summary = useSummary()
  const server = useServer()
  const { callId, groupId } = useView()
  return {
    text: useText(),
    settings: useSettings(),
    info: useAppInfo(),
    summary,
    workspaces: useApi('workspaces:list', {}).data ?? [],
    views: useSavedViews() ?? [],
    viewId: useCurrentViewId(),
    selected: selectedCount(useSelection()),
    gridView: useGridView(),
    callId,
    isDetailOpen: callId !== null || groupId !== null,
    hasFilter: Object.keys(useFilter()).length > 0,
    canUndo: useCanUndoFilter(),
    canRedo: useCanRedoFilter(),
    isRailShut: useRailShut(),
    canSync: Boolean(server?.sync) && !server?.running,
    hasCalls: (summary?.callLogs ?? 0) > 0
  }
}

/** An entry whose id is that of a keyed command, with its first key. */
export function keyed(
  id: KeyedCommand,
  label: string,
  run: () => void,
  { disabled = false, checked }: { readonly disabled?: boolean; readonly checked?: boolean } = {}
): MenuEntry {
  return {
    id,
    label,
    keys: KEYS[id][0],
    disabled,
    run,
    ...(checked === undefined ? {} : { checked })
  }
}

/** One of several choices. */
export const choice = (id: string, label: string, checked: boolean, run: () => void): MenuEntry => ({
  id,
  label,
  checked,
  run
})

/** A line between entries. */
export const line = (id: string): MenuEntry => ({ id, separator: true })
