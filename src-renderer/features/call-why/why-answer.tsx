import { ListTree, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { CallWhy } from '@shared/model/why'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { ErrorBlock } from '../../components/error-block'
import { fieldName } from '../../components/field-words'
import { IconButton } from '../../components/icon-button'
import type { SentenceWords } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { showEvent } from '../../state/shown-event'
import { closeWhy } from '../../state/why'
import { ReasonNotes } from './reason-notes'
import { ReasonSteps } from './reason-steps'
import { reasonsText } from './reason-text'
import { reasonValue } from './reason-value'
import { reasonsOf, rowsOf } from './reasons-of'

const toRow = (celId: number): void => {
  closeWhy()
  showEvent(celId)
}

/** Field and value at once; the reasons follow when they are known. */
export function WhyAnswer({ callLogId, field }: { callLogId: number; field: string }): ReactNode {
  const words = useFilterWords()
  const { text } = words
  const detail = useApi('call-logs:detail', { id: callLogId })
  const { data: why, error, refetch } = useApi('call-logs:why', { id: callLogId })
  const callLog = detail.data?.callLog
  const value = callLog ? reasonValue(field, callLog[field as keyof StoredCallLog], words) : ''
  return (
    <div className="why-answer">
      <header>
        <span className="t3">{fieldName(field, text)}</span>
        <b className="why-value">{value}</b>
        <IconButton compact icon={X} label={text('common.close')} onPress={closeWhy} />
      </header>
      <div className="why-body">
        {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
        {!why && !error && <p className="t3">{text('why.loading')}</p>}
        {why && <Reasons why={why} field={field} words={words} />}
      </div>
      {why && <Foot why={why} field={field} value={value} words={words} />}
    </div>
  )
}

interface ReasonsProps {
  readonly why: CallWhy
  readonly field: string
  readonly words: SentenceWords
}

function Reasons({ why, field, words }: ReasonsProps): ReactNode {
  const reasons = reasonsOf(why, field)
  return (
    <>
      <ReasonSteps why={why} field={field} reasons={reasons} words={words} onRow={toRow} />
      <ReasonNotes why={why} field={field} reasons={reasons} words={words} />
    </>
  )
}

function Foot({ why, field, value, words }: ReasonsProps & { readonly value: string }): ReactNode {
  const { text } = words
  const [first] = rowsOf(why, reasonsOf(why, field))
  return (
    <footer>
      <span className="small t3">{text('why.engine', { version: why.engineVersion })}</span>
      <span className="grow" />
      <Button
        compact
        kind="plain"
        icon={ListTree}
        isDisabled={first === undefined}
        onPress={() => first && toRow(first.id)}
      >
        {text('why.showEvents')}
      </Button>
      <CopyButton text={reasonsText(why, field, value, words)} label={text('common.copy')} />
    </footer>
  )
}
