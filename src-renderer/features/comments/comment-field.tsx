import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { completeMention, mentionAt, namesFor, type OpenMention } from './mention'

interface CommentFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** Ctrl+Enter, or Command+Enter. */
  readonly onSend: () => void
  /** Escape while no names are offered; the press goes on where there is nothing to leave. */
  readonly onLeave?: () => void
  readonly members: readonly string[]
  readonly autoFocus?: boolean
}

const MOST_NAMES = 8

const intoView = (list: HTMLElement | null): void => list?.scrollIntoView({ block: 'nearest' })

/** A field that grows with its text and offers the names of the team after `@`. */
export function CommentField(props: CommentFieldProps): ReactNode {
  const { label, value, onChange, onSend, onLeave, members, autoFocus = false } = props
  const text = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [mention, setMention] = useState<OpenMention | null>(null)
  const [active, setActive] = useState(0)
  const names = mention === null ? [] : namesFor(mention.typed, members).slice(0, MOST_NAMES)
  const isOpen = names.length > 0
  const shown = Math.min(active, names.length - 1)

  /** Looks at the caret: typing, clicking and arrows move it. */
  const look = (): void => {
    const { current } = field
    if (!current) return
    const next =
      current.selectionStart === current.selectionEnd
        ? mentionAt(current.value, current.selectionStart)
        : null
    if (next?.at === mention?.at && next?.typed === mention?.typed) return
    setMention(next)
    setActive(0)
    const count = next === null ? 0 : namesFor(next.typed, members).length
    if (count > 0 && mention === null) announce(text('comments.names.count', { count }))
  }
  const choose = (name: string): void => {
    const { current } = field
    if (mention === null || !current) return
    const done = completeMention(value, mention, name)
    // The caret can be set once the new text stands in the field, and before the next key does.
    flushSync(() => {
      onChange(done.text)
      setMention(null)
    })
    current.focus()
    current.setSelectionRange(done.caret, done.caret)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    const stop = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      stop()
      onSend()
    } else if (isOpen && (key === 'ArrowDown' || key === 'ArrowUp') && !event.altKey) {
      stop()
      setActive((shown + (key === 'ArrowDown' ? 1 : names.length - 1)) % names.length)
    } else if (isOpen && (key === 'Enter' || key === 'Tab') && !event.shiftKey) {
      stop()
      choose(names[shown] ?? '')
    } else if (key === 'Escape' && isOpen) {
      stop()
      setMention(null)
    } else if (key === 'Escape' && onLeave) {
      stop()
      onLeave()
    }
  }
  return (
    <div className="comment-field">
      <textarea
        ref={field}
        rows={2}
        maxLength={20_000}
        value={value}
        aria-label={label}
        placeholder={text('comments.placeholder')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(isOpen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${shown}` } : {})}
        autoFocus={autoFocus}
        onChange={(event) => {
          onChange(event.target.value)
          look()
        }}
        onSelect={look}
        onBlur={() => setMention(null)}
        onKeyDown={onKeyDown}
      />
      {mention !== null && !isOpen && (
        <p className="help" role="status">
          {text('comments.names.none')}
        </p>
      )}
      {isOpen && (
        <div
          className="popover comment-names"
          role="listbox"
          id={id}
          ref={intoView}
          aria-label={text('comments.names')}
        >
          {names.map((name, index) => (
            <div
              key={name}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === shown}
              className="menu-item"
              data-focused={index === shown ? '' : undefined}
              // Before the field would lose the focus and the list with it.
              onPointerDown={(event) => {
                event.preventDefault()
                choose(name)
              }}
            >
              <span className="text">{name}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
