import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

/** A word on hover (after half a second) and on focus (at once) for one focusable child. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={4}>
        <span>{text}</span>
      </AriaTooltip>
    </TooltipTrigger>
  )
}
