import { memo, useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { FlowReader } from '@shared/flow/read-flow'
import { laneTitle } from '@shared/flow/read-flow'
import type { FlowStep } from '@shared/model/flow'
import { VisuallyHidden } from '../../components/visually-hidden'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import type { FlowLayout } from './flow-layout'
import { moveToLane, moveToStep, type FlowCursor } from './flow-moves'

interface FlowStepsProps {
  readonly reader: FlowReader
  readonly layout: FlowLayout
  readonly cursor: FlowCursor
  readonly onMove: (cursor: FlowCursor) => void
  /** Goes to the events of the step. */
  readonly onEnter: () => void
  readonly onZoom: (direction: 1 | -1 | 0) => void
}

/** Steps that Page Up and Page Down pass over. */
const PAGE = 10

/**
 * The steps as a list of sentences above the drawing: what is pressed, framed and focused, and what a screen reader reads.
 * One tab stop, arrow keys inside.
 */
export function FlowSteps({ reader, layout, cursor, onMove, onEnter, onZoom }: FlowStepsProps): ReactNode {
  const text = useText()
  const list = useRef<HTMLOListElement>(null)
  const { diagram } = reader
  const last = diagram.steps.length - 1

  const focusStep = useEffectEvent(() => {
    const element = list.current
    const row = element?.children[cursor.step]
    if (!(row instanceof HTMLElement)) return
    if (element?.contains(document.activeElement)) row.focus({ preventScroll: true })
    reveal(row, layout, cursor)
  })
  useEffect(() => focusStep(), [cursor, layout])

  const toLane = (delta: 1 | -1): void => {
    const next = moveToLane(diagram, cursor, delta)
    const lane = diagram.lanes[next.lane]
    if (lane) announce(laneTitle(lane, reader.telling.words))
    onMove(next)
  }
  const toStep = (step: number): void => onMove(moveToStep(diagram, cursor, step))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => toStep(cursor.step + 1),
      ArrowUp: () => toStep(cursor.step - 1),
      ArrowRight: () => toLane(1),
      ArrowLeft: () => toLane(-1),
      PageDown: () => toStep(cursor.step + PAGE),
      PageUp: () => toStep(cursor.step - PAGE),
      Home: () => toStep(0),
      End: () => toStep(last),
      Enter: onEnter,
      '+': () => onZoom(1),
      '-': () => onZoom(-1),
      '0': () => onZoom(0)
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
  return (
    <ol
      ref={list}
      className="flow-steps"
      role="listbox"
      aria-label={text('flow.steps')}
      aria-describedby="flow-talks"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null
        if (row) toStep(Number(row.dataset.step))
      }}
    >
      {diagram.steps.map((step) => (
        <StepRow
          key={step.index}
          step={step}
          reader={reader}
          layout={layout}
          isCurrent={step.index === cursor.step}
        />
      ))}
    </ol>
  )
}

interface StepRowProps {
  readonly step: FlowStep
  readonly reader: FlowReader
  readonly layout: FlowLayout
  readonly isCurrent: boolean
}

const StepRow = memo(function StepRow({ step, reader, layout, isCurrent }: StepRowProps): ReactNode {
  const laid = layout.steps[step.index]
  const gap = reader.gap(step)
  const sentence = reader.sentence(step)
  return (
    <li
      role="option"
      className="flow-step"
      data-step={step.index}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isCurrent}
      title={laid?.label.isCut ? sentence : undefined}
      style={{ top: (laid?.y ?? 0) - layout.row / 2, height: layout.row }}
    >
      <span className="flow-time" style={{ width: layout.times }}>
        <span>{reader.time(step.at)}</span> {gap !== '' && <span className="gap">{gap}</span>}
      </span>{' '}
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </li>
  )
})

/** Scrolls a step, and its lane, out from under the heads and the times. */
function reveal(row: HTMLElement, layout: FlowLayout, { lane }: FlowCursor): void {
  const box = row.closest<HTMLElement>('.flow-scroll')
  const heads = box?.querySelector('.flow-heads')
  if (!box || !heads) return
  const outer = box.getBoundingClientRect()
  const inner = row.getBoundingClientRect()
  const zoom = inner.height / layout.row
  const top = outer.top + heads.getBoundingClientRect().height
  const bottom = outer.top + box.clientHeight
  if (inner.top < top) box.scrollTop -= top - inner.top
  else if (inner.bottom > bottom) box.scrollTop += inner.bottom - bottom
  const half = (layout.distance / 2) * zoom
  const x = (layout.lanes[lane]?.x ?? 0) * zoom - box.scrollLeft
  const left = layout.times * zoom
  if (x - half < left) box.scrollLeft -= left - x + half
  else if (x + half > box.clientWidth) box.scrollLeft += x + half - box.clientWidth
}
