import {
  AudioLines,
  ChartColumn,
  ClipboardCheck,
  Database,
  GitCompareArrows,
  Phone,
  Settings,
  type LucideIcon
} from 'lucide-react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { useFindings } from '../api/findings'
import { useSummary } from '../api/queries'
import { useRecordingOverview } from '../api/recordings'
import { Icon } from '../components/icon'
import { ViewList } from '../features/views/view-list'
import { useText } from '../i18n/use-text'
import { openLayer } from '../state/layers'
import { showScreen, useView, type Screen } from '../state/navigation'
import { useRailShut } from './rail-state'

interface Item {
  readonly screen: Screen
  readonly icon: LucideIcon
  readonly key:
    'rail.calls' | 'rail.quality' | 'rail.diff' | 'rail.statistics' | 'rail.recordings' | 'rail.sources'
  readonly count: number | undefined
}

/** Sections of the window and saved views; one tab stop, arrows move. */
export function Rail(): ReactNode {
  const text = useText()
  const { screen } = useView()
  const summary = useSummary()
  const findings = useFindings()
  const recordings = useRecordingOverview()
  const isShut = useRailShut()
  const nav = useRef<HTMLElement>(null)
  const items: readonly Item[] = [
    { screen: 'calls', icon: Phone, key: 'rail.calls', count: summary?.callLogs },
    { screen: 'quality', icon: ClipboardCheck, key: 'rail.quality', count: findings },
    ...(summary && summary.serverCallLogs > 0
      ? [{ screen: 'diff', icon: GitCompareArrows, key: 'rail.diff', count: undefined } as const]
      : []),
    { screen: 'statistics', icon: ChartColumn, key: 'rail.statistics', count: undefined },
    {
      screen: 'recordings',
      icon: AudioLines,
      key: 'rail.recordings',
      count: recordings && Object.values(recordings.counts).reduce((sum, count) => sum + count, 0)
    },
    { screen: 'sources', icon: Database, key: 'rail.sources', count: summary?.sources }
  ]
  const here: Screen | null = screen === 'import' ? 'sources' : screen === 'person' ? null : screen
  const tabStop = here ?? 'calls'

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const buttons = [...(nav.current?.querySelectorAll<HTMLElement>('.rail-item') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }

  return (
    <nav className="rail" aria-label={text('rail.label')} ref={nav} onKeyDown={onKeyDown} data-pane>
      {items.map((item) => (
        <button
          key={item.screen}
          type="button"
          className="rail-item"
          tabIndex={item.screen === tabStop ? 0 : -1}
          aria-current={item.screen === here ? 'page' : undefined}
          title={isShut ? text(item.key) : undefined}
          aria-label={isShut ? text(item.key) : undefined}
          onClick={() => showScreen(item.screen)}
        >
          <Icon of={item.icon} />
          <span className="cut">{text(item.key)}</span>
          {item.count ? <span className="n">{formatCount(item.count)}</span> : null}
        </button>
      ))}
      <ViewList isShut={isShut} />
      <button
        type="button"
        className="rail-item foot"
        tabIndex={-1}
        title={isShut ? text('rail.settings') : undefined}
        aria-label={isShut ? text('rail.settings') : undefined}
        onClick={() => openLayer('settings')}
      >
        <Icon of={Settings} />
        <span className="cut">{text('rail.settings')}</span>
      </button>
    </nav>
  )
}
