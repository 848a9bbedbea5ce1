import { Search, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { useText } from '../i18n/use-text'
import { CheckMark } from './checkbox'
import { Icon } from './icon'
import { TextField } from './text-field'
import type { Tone } from './tone'

export interface FacetOption {
  readonly value: string
  readonly label: string
  /** Calls with this value; null where they are not counted. */
  readonly count: number | null
  readonly icon?: LucideIcon
  readonly tone?: Tone
  /** Drawn before the word, e.g. the colour of a label. */
  readonly mark?: ReactNode
}

interface FacetListProps {
  readonly label: string
  readonly options: readonly FacetOption[]
  readonly selected: readonly string[]
  readonly onChange: (selected: readonly string[]) => void
  /** Shown when there is no option at all. */
  readonly emptyText: string
  /** The search text where the options are searched elsewhere; without it the list searches itself. */
  readonly search?: { readonly text: string; readonly onChange: (text: string) => void }
  /** One value at most. */
  readonly single?: boolean
}

const SEARCH_FROM = 8

/** Values to tick, with counts and shares; arrows move, Space ticks, from eight values on there is a search field. */
export function FacetList(props: FacetListProps): ReactNode {
  const { label, options, selected, onChange, emptyText, search, single = false } = props
  const text = useText()
  const [ownTyped, setOwnTyped] = useState('')
  const typed = search ? search.text : ownTyped
  const setTyped = search ? search.onChange : setOwnTyped
  // The field stays once it was there: a list that narrows while it is typed into must not take it away.
  const [isSearched, setIsSearched] = useState(false)
  if (!isSearched && options.length >= SEARCH_FROM) setIsSearched(true)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const wanted = typed.trim().toLocaleLowerCase()
  const shown = search
    ? options
    : options.filter((option) => option.label.toLocaleLowerCase().includes(wanted))
  const most = Math.max(1, ...options.map((option) => option.count ?? 0))
  const current = Math.min(active, Math.max(0, shown.length - 1))

  const toggle = (value: string): void =>
    onChange(
      selected.includes(value)
        ? selected.filter((other) => other !== value)
        : [...(single ? [] : selected), value]
    )

  const move = (to: number): void => {
    const next = Math.max(0, Math.min(to, shown.length - 1))
    setActive(next)
    list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus()
  }

  // In a popover that was just opened the arrow keys are meant for the list, unless a field has the focus.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document
      const isAtDoor =
        activeElement?.matches('[role=dialog]') === true && activeElement.contains(list.current)
      if (isAtDoor) list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    const jumps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: shown.length - 1
    }
    const to = jumps[event.key]
    const option = shown[current]
    if (to !== undefined) move(to)
    else if ((event.key === ' ' || event.key === 'Enter') && option) toggle(option.value)
    else return
    event.preventDefault()
  }

  return (
    <>
      {(isSearched || typed !== '') && (
        <TextField
          className="search"
          icon={Search}
          label={text('facet.search', { name: label })}
          placeholder={text('facet.search', { name: label })}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      )}
      <div
        ref={list}
        className="facet-list"
        role="listbox"
        aria-label={label}
        aria-multiselectable={!single}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {shown.map((option, index) => (
          <div
            key={option.value}
            role="option"
            aria-selected={selected.includes(option.value)}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setActive(index)}
            className={option.icon ? `facet-option tone-${option.tone ?? 'neutral'}` : 'facet-option no-icon'}
            onClick={() => {
              setActive(index)
              toggle(option.value)
            }}
          >
            <CheckMark on={selected.includes(option.value)} />
            {option.icon && <Icon of={option.icon} size={14} />}
            <span className="cut" title={option.label}>
              {option.mark}
              {option.label}
            </span>
            {option.count !== null && (
              <>
                <span className="n">{formatCount(option.count)}</span>
                <span className="facet-share" aria-hidden>
                  <i style={{ width: `${(option.count / most) * 100}%` }} />
                </span>
              </>
            )}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p className="body t3">{typed === '' ? emptyText : text('facet.noMatch', { text: typed })}</p>
      )}
    </>
  )
}
