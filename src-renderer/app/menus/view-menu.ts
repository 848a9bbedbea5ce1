import type { Settings } from '@shared/api/contract'
import { changeSettings } from '../../api/queries'
import type { MenuEntry } from '../../components/menu'
import { changeGridView, ROW_HEIGHTS, type RowHeight } from '../../state/grid-view'
import { showScreen, type Screen } from '../../state/navigation'
import { cycleZone } from '../../state/display-zone'
import { ZONE_CHOICES } from '../../state/zone-setting'
import { KEYS } from '../keys'
import { toggleRail } from '../rail-state'
import { zoneChoiceLabel } from '../zone-choice'
import { openSaveView, showView } from '../../state/saved-views'
import { choice, keyed, line, type MenuState, type TopMenu } from './menu-state'

const ROW_CHOICES = Object.keys(ROW_HEIGHTS) as RowHeight[]
/** Per cent; what lies between is for the keys of the browser. */
const FONT_SCALES = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** Sections, what the window looks like, and how values are shown. */
export function viewMenu(state: MenuState): TopMenu {
  const { text, settings, info, summary, gridView, isRailShut, views, viewId, hasCalls } = state
  const section = (screen: Screen, label: string): MenuEntry => ({
    id: screen,
    label,
    run: () => showScreen(screen)
  })
  const setting = <K extends keyof Settings>(key: K, value: Settings[K], label: string): MenuEntry =>
    choice(`${key} ${String(value)}`, label, settings?.[key] === value, () => {
      void changeSettings({ [key]: value } as Partial<Settings>)
    })
  return {
    id: 'view',
    label: text('menu.view'),
    entries: [
      section('calls', text('rail.calls')),
      section('quality', text('rail.quality')),
      ...((summary?.serverCallLogs ?? 0) > 0 ? [section('diff', text('rail.diff'))] : []),
      section('statistics', text('rail.statistics')),
      section('recordings', text('rail.recordings')),
      section('sources', text('rail.sources')),
      line('line1'),
      ...(views.length > 0
        ? [
            {
              id: 'views',
              label: text('menu.views'),
              entries: views.map((view, index) => ({
                id: `view ${index + 1}`,
                label: view.name,
                ...(index < KEYS.views.length ? { keys: KEYS.views[index] ?? '' } : {}),
                checked: view.id === viewId,
                run: () => showView(view)
              }))
            }
          ]
        : []),
      keyed('saveView', text('menu.saveView'), openSaveView, { disabled: !hasCalls }),
      line('line2'),
      keyed('rail', text('menu.rail'), toggleRail, { checked: !isRailShut }),
      {
        id: 'rows',
        label: text('menu.rows'),
        entries: ROW_CHOICES.map((height) =>
          choice(height, text(`menu.rows.${height}`), gridView.rowHeight === height, () =>
            changeGridView({ rowHeight: height })
          )
        )
      },
      {
        id: 'fontScale',
        label: text('menu.fontScale'),
        entries: FONT_SCALES.map((scale) =>
          setting('fontScale', scale, text('common.percent', { value: String(scale) }))
        )
      },
      line('line3'),
      {
        id: 'durations',
        label: text('menu.durations'),
        entries: [
          setting('durationStyle', 'units', text('menu.durations.units')),
          setting('durationStyle', 'clock', text('menu.durations.clock')),
          setting('durationStyle', 'seconds', text('menu.durations.seconds'))
        ]
      },
      {
        id: 'numbers',
        label: text('menu.numbers'),
        entries: [
          setting('numberStyle', 'dialled', text('menu.numbers.dialled')),
          setting('numberStyle', 'grouped', text('menu.numbers.grouped'))
        ]
      },
      {
        id: 'zone',
        label: text('zone.label'),
        entries: [
          ...ZONE_CHOICES.map((zone) =>
            setting('displayZone', zone, zoneChoiceLabel(zone, text, info, summary))
          ),
          line('line'),
          {
            id: 'nextZone',
            label: text('shortcuts.zone'),
            keys: KEYS.zone[0],
            run: () => void cycleZone()
          }
        ]
      },
      line('line4'),
      {
        id: 'theme',
        label: text('menu.theme'),
        entries: (['system', 'light', 'dark'] as const).map((theme) =>
          setting('theme', theme, text(`settings.theme.${theme}`))
        )
      },
      {
        id: 'language',
        label: text('menu.language'),
        entries: (['system', 'en', 'fr'] as const).map((language) =>
          setting('language', language, text(`settings.language.${language}`))
        )
      }
    ]
  }
}
