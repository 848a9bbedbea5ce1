import type { ReactNode } from 'react'
import { hangupCauseKey } from '@shared/format/hangup-cause'
import type { HangupSource } from '@shared/model/call-log'
import { useFilterScope } from '../../filter/filter-scope'
import { isMessageKey } from '../../i18n/messages'
import { useText } from '../../i18n/use-text'
import { ValuesFilter } from './values-filter'

/** Q.850 causes in plain words; "empty" are calls without one. */
export function HangupCauseFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  return (
    <ValuesFilter
      title={text('filter.name.hangupCauses')}
      facet="hangupCauses"
      withEmpty
      selected={(filter.hangupCauses ?? []).map((cause) => (cause === null ? '' : String(cause)))}
      onChange={(values) =>
        change({ hangupCauses: values.map((value) => (value === '' ? null : Number(value))) })
      }
      labelOf={({ value }) => {
        if (value === '') return text('filter.noValue')
        const key = hangupCauseKey(Number(value))
        return key ? text(key) : text('hangup.codeOnly', { code: value })
      }}
    />
  )
}

/** Who ended the call; "empty" are calls of which it is not known. */
export function HangupSourceFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  return (
    <ValuesFilter
      title={text('filter.name.hangupSources')}
      facet="hangupSources"
      withEmpty
      selected={(filter.hangupSources ?? []).map((source) => source ?? '')}
      onChange={(values) =>
        change({ hangupSources: values.map((value) => (value === '' ? null : (value as HangupSource))) })
      }
      labelOf={({ value }) => {
        const key = `endedBy.${value}`
        return isMessageKey(key) ? text(key) : text('filter.noValue')
      }}
    />
  )
}
