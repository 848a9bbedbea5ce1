import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly compact?: boolean
}

/** Two to five choices on one line. */
export function Segmented<T extends string>(props: SegmentedProps<T>): ReactNode {
  const { label, value, options, onChange, compact = false } = props
  return (
    <RadioGroup
      className={compact ? 'seg compact' : 'seg'}
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as T)}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
