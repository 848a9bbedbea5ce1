import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './icon'

export interface Suggestion {
  readonly value: string
  readonly label: string
  /** Quiet words at the end, such as a count. */
  readonly note?: string
}

interface SuggestFieldProps {
  readonly label: string
  /** The label names the field but is not shown. */
  readonly isLabelHidden?: boolean
  readonly value: string | null
  readonly suggestions: readonly Suggestion[]
  readonly onChange: (value: string) => void
  readonly placeholder: string
  readonly icon?: LucideIcon
  /** Also what is typed and not suggested counts. */
  readonly isOpen?: boolean
}

/** A field with suggestions: type to search among them. With `isOpen` what is typed is a value too. */
export function SuggestField(props: SuggestFieldProps): ReactNode {
  const { label, isLabelHidden = false, value, suggestions, onChange, placeholder, icon } = props
  const { isOpen = false } = props
  const items = suggestions.map((suggestion) => ({ ...suggestion, id: suggestion.value }))
  const typed = isOpen
    ? { allowsCustomValue: true, inputValue: value ?? '', onInputChange: onChange }
    : { value: value ?? null }
  return (
    <ComboBox
      {...typed}
      className="suggest"
      onChange={(key) => key !== null && onChange(String(key))}
      defaultItems={items}
      menuTrigger="focus"
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className="label">{label}</Label>}
      <div className="field">
        {icon && <Icon of={icon} size={14} />}
        <Input placeholder={placeholder} spellCheck={false} />
        <Button className="link t3">
          <Icon of={ChevronDown} size={14} />
        </Button>
      </div>
      <Popover className="popover zone-list" offset={4}>
        <ListBox<Suggestion & { id: string }> className="listbox">
          {(item) => (
            <ListBoxItem id={item.id} className="menu-item" textValue={item.label}>
              <span className="text">{item.label}</span>
              {item.note && <span className="key">{item.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
