import { useState, type ReactNode } from 'react'
import { parseRange, presetFields, RANGE_PRESETS, rangeFields, type DateRange } from '../filter/date-range'
import { periodSentence } from '../filter/period-text'
import { useFilterWords } from '../filter/use-filter-words'
import { useText } from '../i18n/use-text'
import { Button } from './button'
import { TextField } from './text-field'

interface DateRangeFieldProps {
  readonly value: DateRange
  /** A period was chosen: by a preset, Enter or the button. */
  readonly onApply: (range: DateRange) => void
  /** What the data span, as a hint under the fields. */
  readonly hint?: string | undefined
}

/** From and until as typed text, with presets and a read-back of what they mean. */
export function DateRangeField({ value, onApply, hint }: DateRangeFieldProps): ReactNode {
  const text = useText()
  const words = useFilterWords()
  const [fields, setFields] = useState(() => rangeFields(value, words.zone))
  const parsed = parseRange(fields.from, fields.until, words.zone)
  const range = typeof parsed === 'string' ? null : parsed
  const apply = (): void => {
    if (range) onApply(range)
  }
  return (
    <div className="range">
      <ul className="range-presets" aria-label={text('period.title')}>
        {RANGE_PRESETS.map((preset) => (
          <li key={preset}>
            <Button
              kind="plain"
              onPress={() => {
                const next = presetFields(preset, Date.now() * 1000, words.zone)
                setFields(next)
                const made = parseRange(next.from, next.until, words.zone)
                if (typeof made !== 'string') onApply(made)
              }}
            >
              {text(`period.${preset}`)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="range-fields">
        <TextField
          label={text('period.from')}
          showLabel
          placeholder="2026-03-11"
          value={fields.from}
          onChange={(from) => setFields({ ...fields, from })}
          onEnter={apply}
          problem={parsed === 'from-invalid' ? text('period.invalid') : null}
          autoFocus
        />
        <TextField
          label={text('period.until')}
          showLabel
          placeholder="2026-03-11 14:03"
          value={fields.until}
          onChange={(until) => setFields({ ...fields, until })}
          onEnter={apply}
          problem={
            parsed === 'until-invalid'
              ? text('period.invalid')
              : parsed === 'reversed'
                ? text('period.reversed')
                : null
          }
        />
        <p className="help" aria-live="polite" title="[from, until)">
          {range ? periodSentence(range, words) : '\u00a0'}
        </p>
        {hint && <p className="help">{hint}</p>}
        <Button kind="primary" isDisabled={range === null} onPress={apply}>
          {text('period.apply')}
        </Button>
      </div>
    </div>
  )
}
