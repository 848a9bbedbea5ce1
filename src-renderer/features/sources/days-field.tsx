import type { ReactNode } from 'react'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'

/** Number of a days field, null when it is not a whole number from 1 on. */
export function parseDays(typed: string): number | null {
  const days = Number(typed)
  return /^\d+$/.test(typed.trim()) && days >= 1 && days <= 36_500 ? days : null
}

/** How many of the last days. */
export function DaysField({
  value,
  onChange
}: {
  value: string
  onChange: (value: string) => void
}): ReactNode {
  const text = useText()
  return (
    <div className="days-field">
      <TextField
        label={text('generate.daysCount')}
        showLabel
        inputMode="numeric"
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
