import type { ReactNode } from 'react'
import { CALL_OUTCOMES } from '@shared/model/call-log'
import { OUTCOME_LOOKS } from '../../components/call-looks'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { ClosedList } from './closed-list'
import { useFacetCounts } from './use-facet-counts'

/** How the calls went. */
export function OutcomeFilter(): ReactNode {
  const text = useText()
  const { outcomes } = useFilter()
  const { countOf, note } = useFacetCounts('outcomes', 'outcomes')
  return (
    <ClosedList
      title={text('filter.name.outcomes')}
      values={outcomes}
      note={note}
      onChange={(next) => changeFilter({ outcomes: next })}
      options={CALL_OUTCOMES.map((value) => ({
        value,
        label: text(`outcome.${value}`),
        ...OUTCOME_LOOKS[value],
        count: countOf(value)
      }))}
    />
  )
}
