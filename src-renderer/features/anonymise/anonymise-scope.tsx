import type { ReactNode } from 'react'
import { isPeriodProblem, parsePeriod, type Period, type PeriodProblem } from '@shared/format/period'
import type { AnonymiseScope } from '@shared/model/anonymise'
import type { CallFilter } from '@shared/model/call-filter'
import { RadioList } from '../../components/radio-list'
import { TextField } from '../../components/text-field'
import { filterSentence } from '../../filter/filter-sentence'
import { periodProblemText, periodSentence } from '../../filter/period-text'
import { useFilterWords } from '../../filter/use-filter-words'

/** Which events are wanted, as it stands in the fields. */
export interface ScopeDraft {
  readonly kind: AnonymiseScope['kind']
  /** As people type it. */
  readonly period: string
}

export const ALL_EVENTS: ScopeDraft = { kind: 'all', period: '' }

/** What the fields mean now; null while the period is none. */
export function scopeOf(draft: ScopeDraft, filter: CallFilter, zone: string): AnonymiseScope | null {
  if (draft.kind === 'all') return { kind: 'all' }
  if (draft.kind === 'calls') return { kind: 'calls', filter }
  if (draft.period.trim() === '') return null
  const period = readPeriod(draft.period, zone)
  return isPeriodProblem(period) ? null : { kind: 'period', from: period.from, until: period.until }
}

const readPeriod = (typed: string, zone: string): Period | PeriodProblem =>
  parsePeriod(typed, { nowUs: Date.now() * 1000, zone })

interface AnonymiseScopeProps {
  readonly draft: ScopeDraft
  /** The filter of the list; the calls of none are all. */
  readonly filter: CallFilter
  readonly onChange: (draft: ScopeDraft) => void
}

/** All events, those of a period, or those of the calls in view. */
export function AnonymiseScopeFields({ draft, filter, onChange }: AnonymiseScopeProps): ReactNode {
  const words = useFilterWords()
  const { text, zone } = words
  const isFiltered = Object.keys(filter).length > 0
  const typed = draft.period.trim()
  const period = readPeriod(typed, zone)
  return (
    <RadioList
      label={text('anonymise.scope')}
      value={draft.kind}
      onChange={(kind) => onChange({ ...draft, kind })}
      options={[
        { value: 'all', label: text('anonymise.scope.all') },
        {
          value: 'period',
          label: text('anonymise.scope.period'),
          help: text('anonymise.scope.period.help'),
          extra: (
            <TextField
              className="anonymise-period"
              label={text('period.field')}
              placeholder={text('period.field.placeholder')}
              value={draft.period}
              help={typed === '' || isPeriodProblem(period) ? undefined : periodSentence(period, words)}
              problem={typed !== '' && isPeriodProblem(period) ? periodProblemText(period, text) : null}
              onChange={(next) => onChange({ ...draft, period: next })}
            />
          )
        },
        ...(isFiltered
          ? [
              {
                value: 'calls' as const,
                label: text('anonymise.scope.calls'),
                help: filterSentence(filter, words)
              }
            ]
          : [])
      ]}
    />
  )
}
