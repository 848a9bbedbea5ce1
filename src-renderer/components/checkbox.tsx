import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from './icon'

interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** A choice that is on or off. */
export function Checkbox({ checked, onChange, children }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox className="check" isSelected={checked} onChange={onChange}>
      <CheckMark on={checked} />
      {children}
    </AriaCheckbox>
  )
}

/** The drawn box alone, for lists that say themselves what is ticked. */
export function CheckMark({ on }: { on: boolean }): ReactNode {
  return (
    <span className="check-box" aria-hidden data-on={on ? '' : undefined}>
      <Icon of={Check} size={12} />
    </span>
  )
}
