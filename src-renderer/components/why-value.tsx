import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { closeWhy, leaveWhy, openWhy, useWhy } from '../state/why'
import './why-value.css'

interface WhyValueProps {
  readonly callLogId: number
  /** Field of the call log. */
  readonly field: string
  /** Name of the field in words. */
  readonly label: string
  /** The value in words, for the name of the control. */
  readonly shown: string
  readonly children: ReactNode
  /** -1 where arrow keys lead to it. */
  readonly tabIndex?: 0 | -1
}

const REST_MS = 500

/**
 * A value that says where it comes from: the pointer rests on it, or a click, Enter or `?` asks. It is no button element,
 * because the text of a button cannot be selected and copied.
 */
export function WhyValue({
  callLogId,
  field,
  label,
  shown,
  children,
  tabIndex = 0
}: WhyValueProps): ReactNode {
  const text = useText()
  const ref = useRef<HTMLSpanElement>(null)
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const wish = useWhy()
  const isOpen = wish?.callLogId === callLogId && wish.field === field
  useEffect(() => () => clearTimeout(resting.current), [])

  const open = (isPinned: boolean): void => {
    clearTimeout(resting.current)
    if (ref.current) openWhy({ callLogId, field, anchor: ref.current, isPinned })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ' && event.key !== '?') return
    event.preventDefault()
    event.stopPropagation()
    open(true)
  }
  return (
    <span
      ref={ref}
      role="button"
      tabIndex={tabIndex}
      className="why"
      data-why={field}
      data-stop="value"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={text('why.of', { field: label, value: shown })}
      onKeyDown={onKeyDown}
      onClick={() => {
        // A drag over the value selects its text.
        if (window.getSelection()?.isCollapsed !== false) open(true)
      }}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'mouse' || event.buttons !== 0) return
        clearTimeout(resting.current)
        resting.current = setTimeout(() => open(false), REST_MS)
      }}
      onPointerLeave={() => {
        clearTimeout(resting.current)
        leaveWhy()
      }}
      onBlur={() => {
        if (wish && !wish.isPinned) closeWhy()
      }}
    >
      {children}
    </span>
  )
}
