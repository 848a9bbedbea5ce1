import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { heatSteps } from '@shared/charts/heat-steps'
import { formatCount } from '@shared/format/number'
import type { CallFilter } from '@shared/model/call-filter'
import type { Statistics } from '@shared/model/statistics'
import { clockText } from '../../filter/hours-text'
import { useText } from '../../i18n/use-text'
import { useMarkMenu } from './mark-menu'
import { pressMark } from './marks'
import { useChartWords } from './use-chart-words'

interface HeatMapProps {
  readonly statistics: Pick<Statistics, 'hours' | 'zone'>
  readonly titleId: string
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const LEGEND = [1, 2, 3, 4, 5, 6] as const
const EVERY = 3

/** A number in its cell, which has room for four digits and no blank between them. */
const cellText = (count: number): string => (count < 10_000 ? String(count) : formatCount(count))

/** Calls by weekday and hour. One tab stop: arrows move, Enter filters by the hour. */
export function HeatMap({ statistics: { hours, zone }, titleId }: HeatMapProps): ReactNode {
  const text = useText()
  const days = useChartWords().weekdays
  const steps = heatSteps(hours)
  const most = hours.reduce<number>((max, count) => Math.max(max, count ?? 0), 0)
  const [chosen, setChosen] = useState<number | null>(null)
  const active = chosen ?? Math.max(0, hours.indexOf(most))
  const grid = useRef<HTMLTableElement>(null)
  const { open, menu } = useMarkMenu()

  const labelOf = (index: number): string => {
    const hour = index % 24
    const count = hours[index] ?? null
    const place = {
      day: days[Math.floor(index / 24)] ?? '',
      from: clockText(hour * 60),
      until: clockText((hour + 1) * 60)
    }
    return count === null
      ? text('statistics.heat.outside', place)
      : text('statistics.heat.cell', { ...place, count })
  }
  const filterOf = (index: number): CallFilter => ({
    hours: {
      zone,
      weekdays: [Math.floor(index / 24) + 1],
      from: (index % 24) * 60,
      until: ((index % 24) + 1) * 60
    }
  })
  const press = (index: number, event: Parameters<typeof pressMark>[0]): void => {
    setChosen(index)
    if ((hours[index] ?? 0) > 0) pressMark(event, filterOf(index))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const hour = active % 24
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: hour < 23 ? 1 : 0,
      ArrowLeft: hour > 0 ? -1 : 0,
      ArrowDown: active < 144 ? 24 : 0,
      ArrowUp: active >= 24 ? -24 : 0,
      Home: -hour,
      End: 23 - hour
    }
    const move = moves[event.key]
    if (event.key === 'Enter' || event.key === ' ') press(active, event)
    else if (move !== undefined) {
      setChosen(active + move)
      grid.current?.querySelector<HTMLElement>(`[data-hour="${active + move}"]`)?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <div className="heat">
      <table
        ref={grid}
        data-digits={String(most).length}
        role="grid"
        aria-labelledby={titleId}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {hour % EVERY === 0 ? (
                  String(hour).padStart(2, '0')
                ) : (
                  <span className="visually-hidden">{String(hour).padStart(2, '0')}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, row) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {HOURS.map((hour) => {
                const index = row * 24 + hour
                const count = hours[index] ?? null
                return (
                  <td
                    key={hour}
                    role="gridcell"
                    data-hour={index}
                    data-heat={steps[index] ?? undefined}
                    tabIndex={index === active ? 0 : -1}
                    aria-label={labelOf(index)}
                    title={labelOf(index)}
                    onFocus={() => setChosen(index)}
                    onClick={(event) => press(index, event)}
                    onContextMenu={(event) => {
                      if (count) open(event, { name: labelOf(index), filter: filterOf(index) })
                    }}
                  >
                    {count ? <span>{cellText(count)}</span> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="heat-legend small t3">
        <span>0</span>
        {LEGEND.map((step) => (
          <i key={step} data-heat={step} aria-hidden />
        ))}
        <span>{text('statistics.heat.most', { count: most })}</span>
      </p>
      {menu}
    </div>
  )
}
