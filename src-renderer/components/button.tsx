import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './icon'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode
  readonly icon?: LucideIcon
  readonly kind?: 'usual' | 'primary' | 'plain' | 'danger'
  readonly compact?: boolean
  /** Keeps the label and shows a loader in place of the icon. */
  readonly busy?: boolean
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a word. */
export function Button(props: ButtonProps): ReactNode {
  const { children, icon, kind = 'usual', compact = false, busy = false, className = '', ...rest } = props
  const classes = ['btn', kind === 'usual' ? '' : kind, compact ? 'compact' : '', className]
  return (
    <AriaButton {...rest} isDisabled={rest.isDisabled || busy} className={classes.filter(Boolean).join(' ')}>
      {busy ? <Icon of={LoaderCircle} size={14} className="turning" /> : icon && <Icon of={icon} size={14} />}
      {children}
    </AriaButton>
  )
}
