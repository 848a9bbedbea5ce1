import type { MouseEvent, ReactNode } from 'react'
import { Icon } from '../../components/icon'
import { TONE_ICONS } from '../../components/tone'
import { VisuallyHidden } from '../../components/visually-hidden'
import { useText } from '../../i18n/use-text'
import { clockText } from './log-copy'
import {
  applicationText,
  callerText,
  deltaText,
  extenText,
  type EventRow,
  type LineRow,
  type LogRow
} from './log-rows'

interface LogGridRowProps {
  readonly row: LogRow
  readonly at: number
  readonly zone: string
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly isFailed: boolean
  readonly onPress: (extend: boolean) => void
  readonly onToggle: () => void
}

/** Colours of lanes; further channels begin anew, as in the diagram. */
const LANES = 6

/** One event or one line of an Asterisk log. */
export function LogGridRow(props: LogGridRowProps): ReactNode {
  const { row, at, zone, isCurrent, isSelected, isFailed, onPress, onToggle } = props
  const onMouseDown = (event: MouseEvent): void => {
    if (event.button === 0) onPress(event.shiftKey)
  }
  return (
    <div
      id={`log-row-${at}`}
      className="log-row"
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      data-current={isCurrent ? '' : undefined}
      data-line={row.kind === 'line' ? '' : undefined}
      data-idle={row.kind === 'event' && !row.hasEffect ? '' : undefined}
      onMouseDown={onMouseDown}
      onDoubleClick={onToggle}
    >
      {row.kind === 'event' ? (
        <EventCells row={row} zone={zone} isFailed={isFailed} />
      ) : (
        <LineCells row={row} zone={zone} />
      )}
    </div>
  )
}

function EventCells(props: { row: EventRow; zone: string; isFailed: boolean }): ReactNode {
  const { row, zone, isFailed } = props
  const text = useText()
  const { cel } = row
  const cells: readonly (readonly [string, string])[] = [
    ['caller', callerText(cel)],
    ['mono exten', extenText(cel)],
    ['mono app', applicationText(cel)],
    ['mono peer', cel.peer]
  ]
  return (
    <>
      <span role="gridcell" className="time">
        {clockText(cel.eventtime, zone)}
      </span>
      <span role="gridcell" className="delta">
        {deltaText(row.sincePrevious)}
      </span>
      <span role="gridcell" className="delta">
        {deltaText(row.sinceStart)}
      </span>
      <span role="gridcell" className="mono type" title={row.name}>
        {isFailed && (
          <span className="failed-here">
            <Icon of={TONE_ICONS.bad} size={12} />
            <VisuallyHidden>{text('group.failedAt.mark')}</VisuallyHidden>
          </span>
        )}
        <span className="cut">{row.name}</span>
        {!row.hasEffect && (
          <span className="idle-mark" title={text('log.idle')}>
            <span aria-hidden>○</span>
            <VisuallyHidden>{text('log.idle')}</VisuallyHidden>
          </span>
        )}
      </span>
      <span role="gridcell" className="mono channel" title={cel.channame}>
        {cel.channame && <i className="lane-dot" data-lane={(row.lane % LANES) + 1} aria-hidden />}
        <span className="cut">{cel.channame}</span>
      </span>
      {cells.map(([name, value]) => (
        <span key={name} role="gridcell" className={`${name} cut`} title={value}>
          {value}
        </span>
      ))}
    </>
  )
}

function LineCells({ row: { line }, zone }: { row: LineRow; zone: string }): ReactNode {
  const text = useText()
  return (
    <>
      <span role="gridcell" className="time">
        {line.at === null ? '' : clockText(line.at, zone)}
      </span>
      <span role="gridcell" className="level" data-level={line.level ?? ''} aria-colspan={2}>
        {line.level ?? text('log.line.number', { line: String(line.line) })}
      </span>
      <span role="gridcell" className="mono line" title={line.text} aria-colspan={6}>
        {line.text}
      </span>
    </>
  )
}
