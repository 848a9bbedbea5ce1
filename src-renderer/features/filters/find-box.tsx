import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Understanding } from '@shared/model/understanding'
import { Icon } from '../../components/icon'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { changeFilter, currentFilter, currentListFilter, setFilter, useFilter } from '../../state/filter'
import { openMissing } from '../../state/missing'
import { showCall, showGroup } from '../../state/navigation'
import { showToast } from '../../state/toast'
import { FindList, FindNote, optionId } from './find-list'
import { hasChoice, kindText, onlyCall, readingText, withReading } from './find-reading'
import { useReadings } from './use-readings'
import './find.css'

/** Typing settles before the calls are asked for. */
const DEBOUNCE_MS = 150
/** The most that is looked up; longer texts are no name and no id. */
const MAX_LENGTH = 2000

/**
 * The search text, applied while typing. What is pasted, or confirmed by Enter, is looked up as a number, a person or an
 * id: the one call that an id leads to is opened, several ways to read it are listed.
 */
export function FindBox(): ReactNode {
  const text = useText()
  const listId = useId()
  const applied = useFilter().search ?? ''
  const [typed, setTyped] = useState(applied)
  const [seen, setSeen] = useState(applied)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const pasted = useRef(false)
  const { shown, show, close, ask } = useReadings()

  // The filter was changed elsewhere (undo, clear): the field follows.
  if (seen !== applied) {
    setSeen(applied)
    if (applied !== typed.trim() && !typed.startsWith('#')) setTyped(applied)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  const apply = (value: string): void => {
    clearTimeout(timer.current)
    // The number of a call log is looked up as a whole, by Enter.
    const search = value.trim().startsWith('#') ? '' : value.trim()
    if (search !== (currentFilter().search ?? '')) changeFilter({ search })
  }
  const empty = (): void => {
    clearTimeout(timer.current)
    setTyped('')
    close()
  }

  const open = (reading: Understanding, callId: number): void => {
    empty()
    changeFilter({ search: undefined })
    showCall(callId)
    showToast({
      text:
        reading.kind === 'call-id'
          ? text('find.opened.call', { id: String(callId) })
          : text('find.opened', { kind: kindText(reading, text), value: reading.value })
    })
  }
  const take = (reading: Understanding): void => {
    if (reading.kind === 'text') {
      close()
      apply(reading.value)
    } else if (reading.groupId !== null) {
      empty()
      changeFilter({ search: undefined })
      showGroup(reading.groupId)
    } else if (reading.kind === 'call-id' && reading.callId !== null) open(reading, reading.callId)
    else {
      empty()
      setFilter(withReading(currentListFilter().filter, reading), currentListFilter().period)
    }
  }

  /** Looks the text up. Plain text that leads to calls is searched for at once, beside the list of other readings. */
  const lookUp = (value: string): void => {
    const asked = value.trim().slice(0, MAX_LENGTH)
    clearTimeout(timer.current)
    if (asked === '') return apply('')
    ask(asked, (readings) => {
      const only = onlyCall(readings)
      if (only && only.callId !== null) return open(only, only.callId)
      const plain = readings.find(({ kind }) => kind === 'text')
      const [best] = readings
      if (hasChoice(readings) && best) {
        if (plain && plain.count > 0) apply(value)
        show({ kind: 'list', readings, active: 0 })
        announce(text('find.found', { count: readings.length, first: readingText(best, text) }))
      } else {
        apply(value)
        if ((plain?.count ?? 0) > 0) return
        show({ kind: 'nothing', text: asked })
        announce(text('find.nothing', { text: asked }))
      }
    })
  }

  const change = (value: string): void => {
    const isPasted = pasted.current || value.trim().length > typed.trim().length + 1
    pasted.current = false
    setTyped(value)
    close()
    clearTimeout(timer.current)
    if (isPasted) lookUp(value)
    else timer.current = setTimeout(() => apply(value), DEBOUNCE_MS)
  }

  const move = (by: 1 | -1): void => {
    if (shown.kind !== 'list') return
    const { length } = shown.readings
    show({ ...shown, active: (shown.active + by + length) % length })
  }
  const onKey = (event: KeyboardEvent): void => {
    const isList = shown.kind === 'list'
    if (event.key === 'Enter') {
      const reading = isList ? shown.readings[shown.active] : undefined
      if (reading) take(reading)
      else lookUp(typed)
    } else if (isList && event.key === 'ArrowDown') move(1)
    else if (isList && event.key === 'ArrowUp') move(-1)
    else if (shown.kind !== 'none' && event.key === 'Escape') {
      close()
      apply(typed)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className="find"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <div className="field">
        <Icon of={Search} size={14} />
        <input
          aria-label={text('filter.find')}
          placeholder={text('filter.find')}
          spellCheck={false}
          autoComplete="off"
          aria-autocomplete="list"
          {...(shown.kind === 'list'
            ? { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, shown.active) }
            : {})}
          value={typed}
          onChange={(event) => change(event.target.value)}
          onPaste={() => {
            pasted.current = true
          }}
          onKeyDown={onKey}
        />
        {typed === '' ? (
          <span className="kbd" aria-hidden>
            /
          </span>
        ) : (
          <Button
            className="link t3"
            aria-label={text('filter.find.clear')}
            onPress={() => {
              empty()
              apply('')
            }}
          >
            <Icon of={X} size={14} />
          </Button>
        )}
      </div>
      {shown.kind === 'list' && (
        <FindList
          id={listId}
          readings={shown.readings}
          active={shown.active}
          onHover={(active) => show({ ...shown, active })}
          onTake={take}
        />
      )}
      {shown.kind === 'looking' && <FindNote waits>{text('find.looking')}</FindNote>}
      {shown.kind === 'nothing' && (
        <FindNote>
          {text('find.nothing', { text: shown.text })}{' '}
          <button type="button" className="link nowrap" onClick={() => openMissing(shown.text)}>
            {text('missing.findLink')}
          </button>
        </FindNote>
      )}
    </div>
  )
}
