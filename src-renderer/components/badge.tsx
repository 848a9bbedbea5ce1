import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { Tone } from './tone'

interface BadgeProps {
  readonly icon: LucideIcon
  readonly tone: Tone
  readonly children: ReactNode
}

/** Icon and word on their own tint, for headers. */
export const Badge = ({ icon, tone, children }: BadgeProps): ReactNode => (
  <span className={`badge tone-${tone}`}>
    <Icon of={icon} size={14} />
    {children}
  </span>
)

/** Coloured icon and plain word, for lists. */
export const Status = ({ icon, tone, children }: BadgeProps): ReactNode => (
  <span className={`st tone-${tone}`}>
    <Icon of={icon} size={14} />
    {children}
  </span>
)
