import { ChevronDown, Clock3 } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './icon'

interface ZoneFieldProps {
  readonly label: string
  readonly showLabel?: boolean
  readonly value: string | null
  readonly onChange: (zone: string) => void
  readonly placeholder: string
}

/** Choice of an IANA zone: type to search. */
export function ZoneField({
  label,
  showLabel = false,
  value,
  onChange,
  placeholder
}: ZoneFieldProps): ReactNode {
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    const all = ['UTC', ...known.filter((zone) => zone !== 'UTC')]
    if (value !== null && !all.includes(value)) all.unshift(value)
    return all.map((zone) => ({ id: zone, name: zone }))
  }, [value])
  return (
    <ComboBox
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      defaultItems={zones}
      menuTrigger="input"
      {...(showLabel ? {} : { 'aria-label': label })}
    >
      {showLabel && <Label className="label">{label}</Label>}
      <div className="field">
        <Icon of={Clock3} size={14} />
        <Input placeholder={placeholder} />
        <Button className="link t3">
          <Icon of={ChevronDown} size={14} />
        </Button>
      </div>
      <Popover className="popover zone-list" offset={4}>
        <ListBox<{ id: string; name: string }> className="listbox">
          {(zone) => (
            <ListBoxItem id={zone.id} className="menu-item" textValue={zone.name}>
              {zone.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
