import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '../../components/icon'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { changeFilter, currentFilter, useFilter } from '../../state/filter'
import { showCall } from '../../state/navigation'
import { idIn } from './id-in'

/** Typing settles before the calls are asked for. */
const DEBOUNCE_MS = 150

/** The search text, applied while typing. The id of a conversation becomes a filter of its own, `#12` opens a call. */
export function FindBox(): ReactNode {
  const text = useText()
  const applied = useFilter().search ?? ''
  const [typed, setTyped] = useState(applied)
  const [seen, setSeen] = useState(applied)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // The filter was changed elsewhere (undo, clear): the field follows.
  if (seen !== applied) {
    setSeen(applied)
    if (applied !== typed.trim() && !typed.startsWith('#')) setTyped(applied)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  /** Ids are looked up as a whole, once they are complete. */
  const lookUp = (value: string): boolean => {
    const id = idIn(value)
    if (id === null) return false
    clearTimeout(timer.current)
    setTyped('')
    if (id.kind === 'call') showCall(id.id)
    changeFilter({ search: undefined, ...(id.kind === 'conversation' ? { conversationId: id.id } : {}) })
    return true
  }
  const apply = (value: string): void => {
    clearTimeout(timer.current)
    // Half a number of a call log is nothing to search for yet.
    const search = /^#\d*$/.test(value.trim()) ? '' : value.trim()
    if (search !== (currentFilter().search ?? '')) changeFilter({ search })
  }
  const change = (value: string): void => {
    // Typed letter by letter, half an id looks like a whole one: that waits for Enter.
    const isPasted = value.length > typed.length + 1
    if (isPasted && lookUp(value)) return
    setTyped(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => apply(value), DEBOUNCE_MS)
  }
  const clear = (): void => {
    setTyped('')
    apply('')
  }

  return (
    <TextField
      className="find"
      icon={Search}
      label={text('filter.find')}
      placeholder={text('filter.find')}
      value={typed}
      onChange={change}
      onEnter={() => {
        if (!lookUp(typed)) apply(typed)
      }}
      end={
        typed === '' ? (
          <span className="kbd" aria-hidden>
            /
          </span>
        ) : (
          <Button className="link t3" aria-label={text('filter.find.clear')} onPress={clear}>
            <Icon of={X} size={14} />
          </Button>
        )
      }
    />
  )
}
