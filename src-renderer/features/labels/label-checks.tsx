import { Check, Minus, Plus, Search } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CallSelection } from '@shared/api/contract'
import { formatCount } from '@shared/format/number'
import type { Label } from '@shared/model/label'
import { saveLabel, useLabels } from '../../api/labels'
import { Icon } from '../../components/icon'
import { LabelDot } from '../../components/label-mark'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { changeLabel, type LabelOutcome } from './label-changes'
import { OutcomeLine } from './outcome-line'
import { useCarrying } from './use-carrying'
import './labels.css'

/**
 * Labels to tick for calls: ticked where all calls carry it, a dash where some do. Typing finds labels, and makes the one
 * that is not there. Down leads from the field into the list, Space ticks.
 */
export function LabelChecks({ calls }: { calls: CallSelection }): ReactNode {
  const text = useText()
  const labels = useLabels()
  const carrying = useCarrying(calls)
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<LabelOutcome | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const wanted = typed.trim()
  const folded = wanted.toLocaleLowerCase()
  const shown = labels.filter(({ name }) => name.toLocaleLowerCase().includes(folded))
  const isNew = wanted !== '' && !labels.some(({ name }) => name.toLocaleLowerCase() === folded)

  const toggle = (label: Label): void => {
    const now = carrying?.(label.id)
    if (now) changeLabel(label, now.some < now.all, calls, now, text).then(setOutcome, reportFailure)
  }
  const create = async (): Promise<void> => {
    const label = await saveLabel({ name: wanted, color: freeColor(labels), rule: null })
    setTyped('')
    setOutcome(await changeLabel(label, true, calls, { some: 0, all: carrying?.(label.id).all ?? 0 }, text))
  }
  const onEnter = (): void => {
    const [only] = shown
    if (isNew) create().catch(reportFailure)
    else if (only && wanted !== '') toggle(only)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const options = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = options.indexOf(document.activeElement as HTMLElement)
    if (at + step < 0) list.current?.parentElement?.querySelector('input')?.focus()
    else options[Math.min(at + step, options.length - 1)]?.focus()
    event.preventDefault()
  }

  return (
    <div className="label-checks" onKeyDown={onKeyDown}>
      <TextField
        autoFocus
        icon={Search}
        label={text('labels.type')}
        placeholder={text('labels.type')}
        value={typed}
        onChange={setTyped}
        onEnter={onEnter}
      />
      <div className="label-list" ref={list} role="group" aria-label={text('labels.title')}>
        {shown.map((label) => {
          const { some, all } = carrying?.(label.id) ?? { some: 0, all: 0 }
          const state = some === 0 ? 'false' : some < all ? 'mixed' : 'true'
          return (
            <button
              key={label.id}
              type="button"
              role="checkbox"
              aria-checked={state}
              className="label-option"
              onClick={() => toggle(label)}
            >
              <span className="check-box" aria-hidden data-on={state === 'false' ? undefined : ''}>
                <Icon of={state === 'mixed' ? Minus : Check} size={12} />
              </span>
              <LabelDot color={label.color} />
              <span className="cut">{label.name}</span>
              <span className="push t3 small">
                {state === 'mixed'
                  ? text('labels.some', { some: formatCount(some), all: formatCount(all) })
                  : label.rule !== null && text('labels.byRule')}
              </span>
            </button>
          )
        })}
        {isNew && (
          <button type="button" className="label-option" onClick={() => void create().catch(reportFailure)}>
            <Icon of={Plus} size={14} />
            <span className="cut">{text('labels.create', { name: wanted })}</span>
          </button>
        )}
      </div>
      <OutcomeLine outcome={outcome} onUndone={() => setOutcome(null)} />
      {labels.length === 0 && !isNew && <p className="t3 label-empty">{text('labels.none')}</p>}
    </div>
  )
}

/** The first colour that no label has; none when all are taken. */
function freeColor(labels: readonly Label[]): number {
  return [1, 2, 3, 4, 5, 6].find((color) => labels.every((label) => label.color !== color)) ?? 0
}
