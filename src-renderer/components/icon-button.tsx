import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './icon'
import { Tooltip } from './tooltip'

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: LucideIcon
  /** Accessible name and tooltip. */
  readonly label: string
  readonly compact?: boolean
}

/** A button with an icon only; its name is also its tooltip. */
export function IconButton({ icon, label, compact = false, ...rest }: IconButtonProps): ReactNode {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={`btn plain icon-only ${compact ? 'compact' : ''}`}>
        <Icon of={icon} size={compact ? 14 : 16} />
      </AriaButton>
    </Tooltip>
  )
}
