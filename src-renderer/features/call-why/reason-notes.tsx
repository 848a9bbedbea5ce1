import type { ReactNode } from 'react'
import type { CallWhy } from '@shared/model/why'
import type { WhyField } from '@shared/rules/rule-text'
import { MakeAgain } from '../../components/directory-notices'
import { fieldName } from '../../components/field-words'
import { reasonText } from '../../components/group-rule'
import { Notice } from '../../components/notice'
import { declineText, ruleText } from '../../components/rule-words'
import type { SentenceWords } from '../../filter/filter-sentence'
import { useSummary } from '../../api/queries'
import { currentWhy, openWhy } from '../../state/why'
import { reasonValue } from './reason-value'
import { reasonsOf, type FieldReasons } from './reasons-of'

/** Where people look for the value that they expected. */
const RELATED: Partial<Readonly<Record<string, WhyField>>> = {
  destinationExten: 'destinationInternalExten',
  destinationInternalExten: 'destinationExten',
  requestedExten: 'requestedInternalExten',
  sourceExten: 'sourceInternalExten',
  sourceName: 'sourceInternalName'
}

interface ReasonNotesProps {
  readonly why: CallWhy
  readonly field: string
  readonly reasons: FieldReasons
  readonly words: SentenceWords
}

/** What is to be known beside the steps: a value that is out of date, a habit of the reference, a related field. */
export function ReasonNotes({ why, field, reasons, words }: ReasonNotesProps): ReactNode {
  const { text, language } = words
  const isOutdated = (useSummary()?.outdatedCallLogs ?? 0) > 0
  const { setBy, differs, declined } = reasons
  const habits = [
    setBy ? ruleText(setBy.rule, field, language).note : null,
    ...declined.map(({ reason }) => declineText(reason, language).note)
  ].filter((note) => note !== null && note !== undefined)
  const related = RELATED[field]
  const other = related && reasonsOf(why, related).setBy
  const isOther = related && other && other.value !== null && other.value !== setBy?.value
  return (
    <>
      {why.failure && (
        <Notice tone="bad" title={text('why.failed')}>
          {reasonText(why.failure, language)}
        </Notice>
      )}
      {differs && !why.failure && (
        <Notice tone="warn" {...(isOutdated ? { action: <MakeAgain /> } : {})}>
          {text('why.differs', { value: reasonValue(field, setBy?.value, words) })}
        </Notice>
      )}
      {(habits.length > 0 || isOther) && (
        <Notice tone="info">
          {[...new Set(habits)].join(' ')}{' '}
          {isOther && (
            <>
              {text('why.related', {
                field: fieldName(related, text),
                value: reasonValue(related, other.value, words)
              })}{' '}
              <button type="button" className="link" onClick={() => askOther(related)}>
                {text('why.other', { field: fieldName(related, text) })}
              </button>
            </>
          )}
        </Notice>
      )}
    </>
  )
}

/** Opens another field's reasons where this answer stands. */
function askOther(field: WhyField): void {
  const wish = currentWhy()
  if (!wish) return
  const anchor = document.querySelector<HTMLElement>(`[data-why='${field}']`) ?? wish.anchor
  openWhy({ ...wish, field, anchor, isPinned: true })
}
