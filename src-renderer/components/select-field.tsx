import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Icon } from './icon'

interface SelectFieldProps<T extends string> {
  readonly label: string
  /** Shows the label above the field; it names the field in any case. */
  readonly showLabel?: boolean
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  readonly icon?: LucideIcon
}

/** One choice of a list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>): ReactNode {
  const { label, showLabel = false, value, options, onChange, placeholder = '', icon } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <Select value={value} onChange={(key) => key !== null && onChange(String(key) as T)}>
      <Label className={showLabel ? 'label' : 'visually-hidden'}>{label}</Label>
      <Button className="field select-button">
        {icon && <Icon of={icon} size={14} />}
        <SelectValue className={chosen ? 'cut' : 'cut t3'}>{chosen?.label ?? placeholder}</SelectValue>
        <span className="push">
          <Icon of={ChevronDown} size={14} />
        </span>
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="listbox" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className="menu-item" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
