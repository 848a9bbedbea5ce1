import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '../../components/icon'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { changeFilter, currentFilter, useFilter } from '../../state/filter'

/** Typing settles before the calls are asked for. */
const DEBOUNCE_MS = 150

/** The search text, applied while typing. */
export function FindBox(): ReactNode {
  const text = useText()
  const applied = useFilter().search ?? ''
  const [typed, setTyped] = useState(applied)
  const [seen, setSeen] = useState(applied)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // The filter was changed elsewhere (undo, clear): the field follows.
  if (seen !== applied) {
    setSeen(applied)
    if (applied !== typed.trim()) setTyped(applied)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  const apply = (value: string): void => {
    clearTimeout(timer.current)
    const search = value.trim()
    if (search !== (currentFilter().search ?? '')) changeFilter({ search })
  }
  const change = (value: string): void => {
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
      onEnter={() => apply(typed)}
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
