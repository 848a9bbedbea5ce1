import { CircleX } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import {
  canonicalPeriod,
  formatPeriod,
  isMoving,
  isPeriodProblem,
  parsePeriod,
  type Period
} from '@shared/format/period'
import { zonedParts } from '@shared/format/zone'
import { dayKey, minuteOf, rangeDays, rangeNotation, typedDays } from '../filter/period-days'
import { movingPeriodText, periodProblemText, periodSentence } from '../filter/period-text'
import { useFilterWords } from '../filter/use-filter-words'
import { Button } from './button'
import { CalendarRange, type CalendarDay } from './calendar-range'
import { ClockField } from './clock-field'
import { Icon } from './icon'
import { PeriodPresets } from './period-presets'
import { TextField } from './text-field'
import './date-range-field.css'

/** A period that was chosen: fixed ends, or a text that moves with the clock. */
export type ChosenPeriod = Period | { readonly moving: string }

interface DateRangeFieldProps {
  readonly value: Period
  /** The period in force moves with the clock and is kept as this text. */
  readonly moving: string | null
  /** A period was chosen: by a preset, Enter or the button. */
  readonly onApply: (period: ChosenPeriod) => void
  /** What the data span, as a hint under the fields. */
  readonly hint?: string | undefined
  /** Microseconds: the month that the calendar shows while there is no period; now without it. */
  readonly around?: number | null
}

const WHOLE_DAY = { first: 0, last: 1439 } as const

/** A period as people write it, with a read-back of what it means, presets, two months and times of day. */
export function DateRangeField({
  value,
  moving,
  onApply,
  hint,
  around = null
}: DateRangeFieldProps): ReactNode {
  const words = useFilterWords()
  const { text, zone, language } = words
  const readBackId = useId()
  const [nowUs] = useState(() => Date.now() * 1000)
  const [typed, setTyped] = useState(() =>
    moving === null ? formatPeriod(value, zone) : movingPeriodText(moving, text)
  )

  const parsed = parsePeriod(typed, { nowUs, zone, language })
  const problem = isPeriodProblem(parsed) ? parsed : null
  const range = isPeriodProblem(parsed) ? null : parsed
  const { first, last } = rangeDays(range ?? { from: null, until: null }, zone)
  const minutes = {
    first: first ? minuteOf(first) : WHOLE_DAY.first,
    last: last ? minuteOf(last) : WHOLE_DAY.last
  }
  const movesNow = range !== null && isMoving(typed, language)

  const apply = (): void => {
    if (range) onApply(movesNow ? { moving: canonicalPeriod(typed, language) } : range)
  }
  const setDays = (start: CalendarDay, end: CalendarDay): void =>
    setTyped(typedDays({ first: dayKey(start), last: dayKey(end) }, minutes, zone))
  const setMinutes = (change: Partial<typeof minutes>): void =>
    setTyped(
      typedDays(
        { first: first && dayKey(first), last: last && dayKey(last) },
        { ...minutes, ...change },
        zone
      )
    )
  const exact = range ? rangeNotation(range, zone) : ''

  return (
    <div className="range">
      <div className="range-entry">
        <TextField
          className="grow"
          label={text('period.field')}
          placeholder={text('period.field.placeholder')}
          value={typed}
          onChange={setTyped}
          onEnter={apply}
          describedBy={readBackId}
          isWrong={problem !== null}
          autoFocus
        />
        <Button isDisabled={typed === ''} onPress={() => setTyped('')}>
          {text('period.clear')}
        </Button>
        <p
          id={readBackId}
          className={problem ? 'help bad' : 'help'}
          aria-live="polite"
          title={exact}
          data-moves={movesNow ? '' : undefined}
        >
          {problem ? (
            <>
              <Icon of={CircleX} size={12} />
              {periodProblemText(problem, text)}
            </>
          ) : (
            range && periodSentence(range, words)
          )}
          {movesNow && <span className="tag">{text('period.moves')}</span>}
        </p>
      </div>
      <PeriodPresets
        chosen={movesNow ? canonicalPeriod(typed, language) : null}
        onChoose={(preset) => onApply({ moving: preset })}
      />
      <div className="range-days">
        <CalendarRange
          label={text('period.calendar')}
          first={first}
          last={last}
          today={zonedParts(nowUs, zone)}
          around={zonedParts(around ?? nowUs, zone)}
          onChange={setDays}
        />
        <div className="range-times">
          <ClockField
            label={text('period.time.from')}
            value={first && minutes.first}
            isDisabled={!first}
            onChange={(minute) => setMinutes({ first: minute })}
            onEnter={apply}
          />
          <ClockField
            label={text('period.time.until')}
            value={last && minutes.last}
            isDisabled={!last}
            onChange={(minute) => setMinutes({ last: minute })}
            onEnter={apply}
          />
          <p className="help grow">{hint}</p>
          <Button kind="primary" isDisabled={range === null} onPress={apply}>
            {text('period.apply')}
          </Button>
        </div>
      </div>
    </div>
  )
}
