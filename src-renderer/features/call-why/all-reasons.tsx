import { ChevronDown, ChevronRight, Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { CallWhy } from '@shared/model/why'
import { useApi } from '../../api/queries'
import { CopyButton } from '../../components/copy-button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { fieldName } from '../../components/field-words'
import { Icon } from '../../components/icon'
import { ruleText } from '../../components/rule-words'
import { TextField } from '../../components/text-field'
import type { SentenceWords } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { closeLayer } from '../../state/layers'
import { useView } from '../../state/navigation'
import { showEvent } from '../../state/shown-event'
import { ReasonNotes } from './reason-notes'
import { ReasonSteps } from './reason-steps'
import { clockOf, reasonsText } from './reason-text'
import { reasonValue } from './reason-value'
import { reasonedFields, reasonsOf } from './reasons-of'
import './why.css'

const toRow = (celId: number): void => {
  closeLayer()
  showEvent(celId)
}

/** Every field of the open call with what set it; each opens in place. */
export function AllReasons(): ReactNode {
  const words = useFilterWords()
  const { text } = words
  const callId = useView().callId ?? 0
  const detail = useApi('call-logs:detail', { id: callId })
  const { data: why, error, refetch } = useApi('call-logs:why', { id: callId })
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const callLog = detail.data?.callLog
  const valueOf = (field: string): string =>
    callLog ? reasonValue(field, callLog[field as keyof StoredCallLog], words) : ''
  const asked = typed.trim().toLowerCase()
  const fields = why
    ? reasonedFields(why).filter((field) =>
        [fieldName(field, text), valueOf(field)].some((one) => one.toLowerCase().includes(asked))
      )
    : []
  const toggle = (field: string): void => {
    const next = new Set(open)
    if (!next.delete(field)) next.add(field)
    setOpen(next)
  }
  return (
    <Dialog
      title={text('reasons.title')}
      subtitle={text('metadata.call', { id: String(callId) })}
      width={860}
      flush
      onClose={closeLayer}
      foot={
        why && (
          <>
            <span className="small t3">{text('why.engine', { version: why.engineVersion })}</span>
            <span className="grow" />
            <CopyButton
              text={fields.map((field) => reasonsText(why, field, valueOf(field), words)).join('\n\n')}
              label={text('reasons.copy')}
            />
          </>
        )
      }
    >
      <div className="reasons-head">
        <TextField
          label={text('reasons.find')}
          placeholder={text('reasons.find')}
          icon={Search}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        {why && <span className="t3 small">{text('reasons.count', { count: fields.length })}</span>}
      </div>
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {!why && !error && <p className="reasons-head t3">{text('why.loading')}</p>}
      {why && fields.length === 0 && (
        <p className="reasons-head t2">{text('reasons.none', { text: typed.trim() })}</p>
      )}
      {why && (
        <ul className="reasons">
          {fields.map((field) => (
            <li key={field}>
              <ReasonLine
                why={why}
                field={field}
                value={valueOf(field)}
                words={words}
                isOpen={open.has(field)}
                onToggle={() => toggle(field)}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

interface ReasonLineProps {
  readonly why: CallWhy
  readonly field: string
  readonly value: string
  readonly words: SentenceWords
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function ReasonLine({ why, field, value, words, isOpen, onToggle }: ReasonLineProps): ReactNode {
  const { text, zone } = words
  const reasons = reasonsOf(why, field)
  const { setBy, differs } = reasons
  const row = setBy?.cel
  return (
    <>
      <button type="button" className="reason-line" aria-expanded={isOpen} onClick={onToggle}>
        <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
        <span className="name">{fieldName(field, text)}</span>
        <span className="cut">
          {value} {differs && <span className="differs">{text('metadata.differs')}</span>}
        </span>
        <span className="from cut">
          {setBy === null
            ? text('why.never')
            : row
              ? `${clockOf(row.eventtime, zone)} ${row.eventtype} #${row.id}`
              : ruleText(setBy.rule, field, words.language).title}
        </span>
      </button>
      {isOpen && (
        <div className="reasons-of">
          <ReasonSteps why={why} field={field} reasons={reasons} words={words} onRow={toRow} />
          <ReasonNotes why={why} field={field} reasons={reasons} words={words} />
        </div>
      )}
    </>
  )
}
