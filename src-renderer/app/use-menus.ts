import { changeSettings, useAppInfo, useSettings, useSummary } from '../api/queries'
import { chooseFiles } from '../api/open-files'
import { syncNow, useServer } from '../api/server'
import type { MenuEntry } from '../components/menu'
import { clearFilters } from '../filter/remove-part'
import { useText } from '../i18n/use-text'
import { undoFilter, useCanUndoFilter, useFilter } from '../state/filter'
import { gridControls } from '../state/grid-controls'
import { changeGridView, ROW_HEIGHTS, useGridStatus, useGridView, type RowHeight } from '../state/grid-view'
import { openLayer } from '../state/layers'
import { showScreen, useView } from '../state/navigation'
import { ZONE_CHOICES } from '../state/zone-setting'
import { focusFind } from './focus'
import { toggleRail, useRailShut } from './rail-state'
import { zoneChoiceLabel } from './zone-choice'

interface TopMenu {
  readonly id: string
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

/** The menus of the window with what can be done now. */
export function useMenus(): readonly TopMenu[] {
  const text = useText()
  const settings = useSettings()
  const info = useAppInfo()
  const summary = useSummary()
  const view = useGridView()
  const filter = useFilter()
  const canUndo = useCanUndoFilter()
  const { callId } = useView()
  const { selectedIds } = useGridStatus()
  const isShut = useRailShut()
  const server = useServer()
  const hasCalls = (summary?.callLogs ?? 0) > 0
  const hasCels = (summary?.cels ?? 0) > 0

  const theme = (value: 'system' | 'light' | 'dark'): MenuEntry => ({
    id: value,
    label: text(`settings.theme.${value}`),
    checked: settings?.theme === value,
    run: () => void changeSettings({ theme: value })
  })
  const language = (value: 'system' | 'en' | 'fr'): MenuEntry => ({
    id: value,
    label: text(`settings.language.${value}`),
    checked: settings?.language === value,
    run: () => void changeSettings({ language: value })
  })
  const rows = (value: RowHeight): MenuEntry => ({
    id: value,
    label: text(`menu.rows.${value}`),
    checked: view.rowHeight === value,
    run: () => changeGridView({ rowHeight: value })
  })

  return [
    {
      id: 'file',
      label: text('menu.file'),
      entries: [
        { id: 'open', label: text('menu.open'), keys: 'Ctrl+O', run: () => void chooseFiles('dump') },
        ...(info?.host === 'http'
          ? [{ id: 'path', label: text('menu.openPath'), run: () => openLayer('open-path') }]
          : []),
        { id: 'directory', label: text('menu.directory'), run: () => void chooseFiles('directory') },
        { id: 'connect', label: text('server.connect.menu'), run: () => openLayer('connect') },
        {
          id: 'sync',
          label: text('server.sync'),
          keys: 'F5',
          disabled: !server?.sync || server.running,
          run: () => syncNow(text)
        },
        { id: 'line1', separator: true },
        {
          id: 'export',
          label: text('menu.export'),
          keys: 'Ctrl+E',
          disabled: !hasCalls,
          run: () => openLayer('export')
        },
        { id: 'line2', separator: true },
        { id: 'workspace', label: text('menu.newWorkspace'), run: () => openLayer('new-workspace') },
        { id: 'settings', label: text('menu.settings'), keys: 'Ctrl+,', run: () => openLayer('settings') }
      ]
    },
    {
      id: 'edit',
      label: text('menu.edit'),
      entries: [
        { id: 'undo', label: text('menu.undoFilter'), keys: 'Ctrl+Z', disabled: !canUndo, run: undoFilter },
        {
          id: 'copy',
          label: text('menu.copyRows'),
          keys: 'Ctrl+C',
          disabled: selectedIds.length === 0,
          run: () => gridControls()?.copyRows()
        },
        { id: 'line1', separator: true },
        { id: 'find', label: text('menu.find'), keys: 'Ctrl+F', disabled: !hasCalls, run: focusFind }
      ]
    },
    {
      id: 'view',
      label: text('menu.view'),
      entries: [
        { id: 'calls', label: text('rail.calls'), run: () => showScreen('calls') },
        { id: 'quality', label: text('rail.quality'), run: () => showScreen('quality') },
        ...((summary?.serverCallLogs ?? 0) > 0
          ? [{ id: 'diff', label: text('rail.diff'), run: () => showScreen('diff') }]
          : []),
        { id: 'sources', label: text('rail.sources'), run: () => showScreen('sources') },
        { id: 'line1', separator: true },
        { id: 'rail', label: text('menu.rail'), keys: 'Ctrl+B', checked: !isShut, run: toggleRail },
        {
          id: 'rows',
          label: text('menu.rows'),
          entries: (Object.keys(ROW_HEIGHTS) as RowHeight[]).map(rows)
        },
        { id: 'theme', label: text('menu.theme'), entries: [theme('system'), theme('light'), theme('dark')] },
        {
          id: 'language',
          label: text('menu.language'),
          entries: [language('system'), language('en'), language('fr')]
        },
        {
          id: 'zone',
          label: text('zone.label'),
          entries: ZONE_CHOICES.map((choice) => ({
            id: choice,
            label: zoneChoiceLabel(choice, text, info, summary),
            checked: settings?.displayZone === choice,
            run: () => void changeSettings({ displayZone: choice })
          }))
        }
      ]
    },
    {
      id: 'calls',
      label: text('menu.calls'),
      entries: [
        {
          id: 'previous',
          label: text('menu.previousCall'),
          keys: 'Alt+↑',
          disabled: callId === null,
          run: () => gridControls()?.step(-1)
        },
        {
          id: 'next',
          label: text('menu.nextCall'),
          keys: 'Alt+↓',
          disabled: !hasCalls,
          run: () => gridControls()?.step(1)
        },
        {
          id: 'clear',
          label: text('menu.clearFilters'),
          keys: 'Ctrl+Shift+L',
          disabled: Object.keys(filter).length === 0,
          run: () => clearFilters(text)
        },
        { id: 'line1', separator: true },
        {
          id: 'generate',
          label: text('menu.generate'),
          disabled: !hasCels,
          run: () => openLayer('generate')
        },
        { id: 'delete', label: text('menu.delete'), disabled: !hasCalls, run: () => openLayer('delete') }
      ]
    },
    {
      id: 'help',
      label: text('menu.help'),
      entries: [
        { id: 'shortcuts', label: text('menu.shortcuts'), keys: 'F1', run: () => openLayer('shortcuts') },
        { id: 'line1', separator: true },
        {
          id: 'about',
          label: text('menu.about', { version: info?.version ?? '' }),
          disabled: true,
          run: () => undefined
        }
      ]
    }
  ]
}
