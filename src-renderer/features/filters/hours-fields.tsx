import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { BusinessHours } from '@shared/model/workspace-options'
import { ClockField } from '../../components/clock-field'
import { weekdayName } from '../../filter/hours-text'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** True for hours that some call can start in; `isForward` hours do not span midnight. */
export const areHours = ({ weekdays, from, until }: BusinessHours, isForward = false): boolean =>
  weekdays.length > 0 && (isForward ? from < until : from !== until)

interface HoursFieldsProps {
  readonly hours: BusinessHours
  readonly onChange: (hours: BusinessHours) => void
  /** They may not span midnight. */
  readonly isForward?: boolean
  readonly onEnter: () => void
}

/** Days of the week and a stretch of the day. */
export function HoursFields({ hours, onChange, isForward = false, onEnter }: HoursFieldsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const problem =
    hours.weekdays.length === 0
      ? text('hours.noDays')
      : !areHours(hours, isForward)
        ? text('hours.empty')
        : null
  return (
    <div className="hours-fields">
      <ToggleButtonGroup
        className="weekdays"
        aria-label={text('hours.days')}
        selectionMode="multiple"
        selectedKeys={hours.weekdays.map(String)}
        onSelectionChange={(keys) =>
          onChange({ ...hours, weekdays: DAYS.filter((day) => keys.has(String(day))) })
        }
      >
        {DAYS.map((day) => (
          <ToggleButton key={day} id={String(day)}>
            {weekdayName(day, language)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="row">
        <ClockField
          label={text('hours.from')}
          value={hours.from}
          onChange={(from) => onChange({ ...hours, from })}
          onEnter={onEnter}
        />
        <ClockField
          mayEndDay
          label={text('hours.until')}
          value={hours.until}
          onChange={(until) => onChange({ ...hours, until })}
          onEnter={onEnter}
        />
      </div>
      <p className="help bad" aria-live="polite">
        {problem}
      </p>
    </div>
  )
}
