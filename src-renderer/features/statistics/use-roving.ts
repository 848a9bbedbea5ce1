import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'

/** One tab stop for a list of marks: arrows, Home and End move between the elements with `data-mark`. */
export function useRoving<T extends HTMLElement>(): {
  readonly ref: RefObject<T | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly tabIndexOf: (index: number) => 0 | -1
  readonly onFocusOf: (index: number) => () => void
} {
  const ref = useRef<T>(null)
  const [active, setActive] = useState(0)
  const onKeyDown = (event: KeyboardEvent): void => {
    const marks = [...(ref.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])]
    const at = marks.indexOf(event.target as HTMLElement)
    if (at < 0) return
    const to: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, marks.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: marks.length - 1
    }
    const next = to[event.key]
    if (next === undefined) return
    event.preventDefault()
    marks[next]?.focus()
  }
  return {
    ref,
    onKeyDown,
    tabIndexOf: (index) => (index === active ? 0 : -1),
    onFocusOf: (index) => () => setActive(index)
  }
}
