import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'

interface RadioListProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    /** A second, quiet line. */
    readonly help?: string
    /** Fields that belong to this choice. */
    readonly extra?: ReactNode
  }[]
  readonly onChange: (value: T) => void
}

/** Choices under each other, each with a line of explanation. */
export function RadioList<T extends string>({
  label,
  value,
  options,
  onChange
}: RadioListProps<T>): ReactNode {
  return (
    <RadioGroup aria-label={label} value={value} onChange={(next) => onChange(next as T)}>
      {options.map((option) => (
        <div key={option.value}>
          <Radio value={option.value} className="radio">
            <span>
              <span className={option.value === value ? 'strong' : ''}>{option.label}</span>
              {option.help && <div className="small t3">{option.help}</div>}
            </span>
          </Radio>
          {option.value === value && option.extra}
        </div>
      ))}
    </RadioGroup>
  )
}
