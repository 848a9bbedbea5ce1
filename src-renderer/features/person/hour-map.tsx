import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { heatSteps } from '@shared/charts/heat-steps'
import type { CallFilter } from '@shared/model/call-filter'
import type { PersonReport } from '@shared/model/person'
import { clockText, weekdayName } from '../../filter/hours-text'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { busiestHour, dayAndHour } from './hour-steps'

interface HourMapProps {
  readonly report: PersonReport
  /** IANA zone of the hours. */
  readonly zone: string
  readonly onShow: (filter: CallFilter) => void
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const LEGEND = [0, 1, 2, 3, 4, 5, 6] as const

/** Calls by weekday and hour. One tab stop: arrows move, Enter shows the calls of the hour. */
export function HourMap({ report, zone, onShow }: HourMapProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { hours } = report
  const steps = heatSteps(hours)
  const busiest = busiestHour(hours)
  const [active, setActive] = useState(busiest ?? 0)
  const table = useRef<HTMLTableElement>(null)

  const values = (index: number): { day: string; from: string; until: string; count: number } => {
    const { day, hour } = dayAndHour(index)
    return {
      day: weekdayName(day, language, 'long'),
      from: clockText(hour * 60),
      until: clockText((hour + 1) * 60),
      count: hours[index] ?? 0
    }
  }
  const show = (index: number): void => {
    const { day, hour } = dayAndHour(index)
    if ((hours[index] ?? 0) === 0) return
    onShow({
      ...report.filter,
      hours: { zone, weekdays: [day], from: hour * 60, until: (hour + 1) * 60 }
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { hour } = dayAndHour(active)
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: hour < 23 ? 1 : 0,
      ArrowLeft: hour > 0 ? -1 : 0,
      ArrowDown: active < 144 ? 24 : 0,
      ArrowUp: active >= 24 ? -24 : 0,
      Home: -hour,
      End: 23 - hour
    }
    const move = moves[event.key]
    if (event.key === 'Enter' || event.key === ' ') show(active)
    else if (move !== undefined) {
      setActive(active + move)
      table.current?.querySelector<HTMLElement>(`[data-hour="${active + move}"]`)?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <section className="hour-map" aria-labelledby="hour-map-title">
      <h2 className="sec" id="hour-map-title">
        {text('person.hours')}
      </h2>
      {busiest !== null && <p className="t2">{text('person.hours.busiest', { ...values(busiest), zone })}</p>}
      <div className="scroll-x">
        <table
          ref={table}
          role="grid"
          aria-labelledby="hour-map-title"
          aria-describedby="hour-map-keys"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <td />
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DAYS.map((day) => (
              <tr key={day}>
                <th scope="row">{weekdayName(day, language, 'short')}</th>
                {HOURS.map((hour) => {
                  const index = (day - 1) * 24 + hour
                  const count = hours[index] ?? 0
                  return (
                    <td
                      key={hour}
                      role="gridcell"
                      data-hour={index}
                      data-heat={steps[index]}
                      tabIndex={index === active ? 0 : -1}
                      aria-label={text('person.hours.cell', values(index))}
                      title={text('person.hours.cell', values(index))}
                      onFocus={() => setActive(index)}
                      onClick={() => show(index)}
                    >
                      {count > 0 && formatCount(count)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hour-legend t3 small">
        <span>{text('person.hours.few')}</span>
        {LEGEND.map((step) => (
          <i key={step} data-heat={step} aria-hidden />
        ))}
        <span>{text('person.hours.many')}</span>
        <span id="hour-map-keys" className="push">
          {text('person.hours.keys')}
        </span>
      </p>
    </section>
  )
}
