import { CalendarDate, type DateValue } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  RangeCalendar
} from 'react-aria-components'
import { FIRST_YEAR, LAST_YEAR } from '@shared/format/period'
import { useText } from '../i18n/use-text'
import { Icon } from './icon'
import './calendar.css'

/** A day without zone. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

interface CalendarRangeProps {
  readonly label: string
  /** Both days belong to it; an open end is null. */
  readonly first: CalendarDay | null
  readonly last: CalendarDay | null
  readonly today: CalendarDay
  /** The day whose month is shown when there is no period. */
  readonly around: CalendarDay
  readonly onChange: (first: CalendarDay, last: CalendarDay) => void
}

const MONTHS = { months: 2 } as const
const SECOND_MONTH = { months: 1 } as const
const FIRST_DATE = new CalendarDate(FIRST_YEAR, 1, 2)
const LAST_DATE = new CalendarDate(LAST_YEAR, 12, 31)

const dateOf = ({ year, month, day }: CalendarDay): CalendarDate => new CalendarDate(year, month, day)
const dayOf = ({ year, month, day }: DateValue): CalendarDay => ({ year, month, day })

/** Two months in which a stretch of days is chosen, by its first and its last day. */
export function CalendarRange({
  label,
  first,
  last,
  today,
  around,
  onChange
}: CalendarRangeProps): ReactNode {
  const text = useText()
  const value = first && last ? { start: dateOf(first), end: dateOf(last) } : null
  const shown = dateOf(last ?? first ?? around)
  const [focused, setFocused] = useState<CalendarDate>(shown)
  const [seen, setSeen] = useState(shown.toString())
  const [jumps, setJumps] = useState(0)
  // A period that was typed is shown at once, wherever the calendar stood, its last month on the right.
  if (seen !== shown.toString()) {
    setSeen(shown.toString())
    setFocused(shown)
    setJumps(jumps + 1)
  }
  const choose = (start: DateValue, end: DateValue): void => {
    setSeen(dateOf(dayOf(end)).toString())
    onChange(dayOf(start), dayOf(end))
  }
  return (
    <RangeCalendar
      key={jumps}
      className="calendar"
      aria-label={label}
      visibleDuration={MONTHS}
      selectionAlignment="end"
      pageBehavior="single"
      firstDayOfWeek="mon"
      minValue={FIRST_DATE}
      maxValue={LAST_DATE}
      value={value}
      focusedValue={focused}
      onFocusChange={setFocused}
      onChange={({ start, end }) => choose(start, end)}
    >
      <header>
        <Button
          slot="previous"
          className="btn plain icon-only compact"
          aria-label={text('period.calendar.previous')}
        >
          <Icon of={ChevronLeft} size={14} />
        </Button>
        <CalendarHeading className="calendar-month" />
        <CalendarHeading className="calendar-month" offset={SECOND_MONTH} />
        <Button slot="next" className="btn plain icon-only compact" aria-label={text('period.calendar.next')}>
          <Icon of={ChevronRight} size={14} />
        </Button>
      </header>
      <div className="calendar-months">
        <Month today={today} />
        <Month today={today} offset={SECOND_MONTH} />
      </div>
    </RangeCalendar>
  )
}

function Month({ today, offset }: { today: CalendarDay; offset?: { months: number } }): ReactNode {
  const isToday = (date: CalendarDate): boolean =>
    date.day === today.day && date.month === today.month && date.year === today.year
  return (
    <CalendarGrid weekdayStyle="short" {...(offset ? { offset } : {})}>
      <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
      <CalendarGridBody>
        {(date) => (
          <CalendarCell date={date} className={isToday(date) ? 'calendar-day today' : 'calendar-day'} />
        )}
      </CalendarGridBody>
    </CalendarGrid>
  )
}
