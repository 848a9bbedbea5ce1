import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TONE_ICONS, type Tone } from './tone'

interface NoticeProps {
  readonly tone: Tone
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Something to know, inside a page or dialog. */
export function Notice({ tone, title, children, action }: NoticeProps): ReactNode {
  return (
    <div className={`notice tone-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon of={TONE_ICONS[tone]} size={14} />
      <div className="grow">
        {title && <div className="title">{title}</div>}
        {children && <div className={title ? 't2' : ''}>{children}</div>}
      </div>
      {action}
    </div>
  )
}
