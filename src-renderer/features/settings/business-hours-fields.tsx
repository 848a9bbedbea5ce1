import { useState, type ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { BusinessHours } from '@shared/model/workspace-options'
import { ClockField } from '../../components/clock-field'
import { VisuallyHidden } from '../../components/visually-hidden'
import { weekdayName } from '../../filter/hours-text'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

interface BusinessHoursFieldsProps {
  readonly hours: BusinessHours
  readonly onChange: (hours: BusinessHours) => void
}

/** Days and hours in which people work. A choice applies as soon as it is a stretch of time on at least one day. */
export function BusinessHoursFields({ hours, onChange }: BusinessHoursFieldsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [shown, setShown] = useState(hours)
  const change = (part: Partial<BusinessHours>): void => {
    const next = { ...shown, ...part }
    setShown(next)
    if (next.weekdays.length > 0 && next.from < next.until) onChange(next)
  }
  const problem =
    shown.weekdays.length === 0
      ? text('options.hours.noDays')
      : shown.from >= shown.until
        ? text('options.hours.reversed')
        : null
  return (
    <div className="business-hours">
      <ToggleButtonGroup
        className="weekdays"
        aria-label={text('options.hours.days')}
        selectionMode="multiple"
        selectedKeys={shown.weekdays.map(String)}
        onSelectionChange={(keys) => change({ weekdays: DAYS.filter((day) => keys.has(String(day))) })}
      >
        {DAYS.map((day) => (
          <ToggleButton key={day} id={String(day)}>
            <VisuallyHidden>{weekdayName(day, language, 'long')}</VisuallyHidden>
            <span aria-hidden>{weekdayName(day, language, 'short')}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="row">
        <ClockField
          label={text('options.hours.from')}
          value={shown.from}
          onChange={(from) => change({ from })}
        />
        <ClockField
          mayEndDay
          label={text('options.hours.until')}
          value={shown.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <p className={problem === null ? 'help' : 'help bad'}>{problem ?? text('options.hours.help')}</p>
    </div>
  )
}
