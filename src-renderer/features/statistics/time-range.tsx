import { useId, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import type { Statistics } from '@shared/model/statistics'
import { useText } from '../../i18n/use-text'
import { useMarkMenu } from './mark-menu'
import { pressMark } from './marks'

interface TimeRangeProps {
  readonly id: 'course' | 'concurrent'
  readonly course: Statistics['course']
  readonly titleId: string
  readonly describe: (index: number) => string
}

/** Points from one that stays to one that moves. */
interface Range {
  readonly anchor: number
  readonly end: number
}

const first = ({ anchor, end }: Range): number => Math.min(anchor, end)
const last = ({ anchor, end }: Range): number => Math.max(anchor, end)

/** Chooses a point of a chart over time, or several: by click, by dragging, by arrow keys and Enter. */
export function TimeRange({ id, course: { points }, titleId, describe }: TimeRangeProps): ReactNode {
  const text = useText()
  const keysId = useId()
  const [range, setRange] = useState<Range | null>(null)
  const [isDragging, setDragging] = useState(false)
  const { open, menu } = useMarkMenu()
  const count = points.length
  if (count === 0) return null
  const shown = range ?? { anchor: 0, end: 0 }

  const filterOf = (chosen: Range): CallFilter => {
    const from = points[first(chosen)]?.from
    const until = points[last(chosen)]?.until
    return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  }
  const told = (chosen: Range): string =>
    chosen.anchor === chosen.end
      ? describe(chosen.end)
      : text('statistics.chart.range', { from: describe(first(chosen)), until: describe(last(chosen)) })
  const indexAt = (event: { readonly clientX: number; readonly currentTarget: Element }): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count)))
  }

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const index = indexAt(event)
    setRange({ anchor: index, end: index })
    setDragging(true)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const end = indexAt(event)
    setRange((former) => (isDragging && former ? { ...former, end } : { anchor: end, end }))
  }
  const onPointerUp = (event: PointerEvent): void => {
    if (!isDragging || !range) return
    setDragging(false)
    pressMark(event, filterOf({ ...range, end: indexAt(event) }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.round(count / 10))
    const to: Readonly<Record<string, number>> = {
      ArrowRight: shown.end + 1,
      ArrowUp: shown.end + 1,
      ArrowLeft: shown.end - 1,
      ArrowDown: shown.end - 1,
      PageUp: shown.end + page,
      PageDown: shown.end - page,
      Home: 0,
      End: count - 1
    }
    const next = to[event.key]
    if (event.key === 'Enter' || event.key === ' ') pressMark(event, filterOf(shown))
    else if (event.key === 'Escape' && shown.anchor !== shown.end)
      setRange({ anchor: shown.end, end: shown.end })
    else if (next !== undefined) {
      const end = Math.min(count - 1, Math.max(0, next))
      setRange({ anchor: event.shiftKey ? shown.anchor : end, end })
    } else return
    event.preventDefault()
  }

  return (
    <>
      <div
        className="time-range"
        data-chart-range={id}
        role="slider"
        tabIndex={0}
        aria-labelledby={titleId}
        aria-describedby={keysId}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={shown.end + 1}
        aria-valuetext={told(shown)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragging(false)}
        onPointerLeave={() => {
          if (!isDragging) setRange(null)
        }}
        onFocus={() => setRange((former) => former ?? { anchor: 0, end: 0 })}
        onBlur={() => setRange(null)}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => open(event, { name: told(shown), filter: filterOf(shown) })}
      >
        {range && (
          <span
            className="time-band"
            style={{
              left: `${(first(range) / count) * 100}%`,
              width: `${((last(range) - first(range) + 1) / count) * 100}%`
            }}
          />
        )}
      </div>
      <p className="time-told small" aria-hidden>
        {range && told(range)}
      </p>
      <span id={keysId} hidden>
        {text('statistics.chart.keys')}
      </span>
      {menu}
    </>
  )
}
