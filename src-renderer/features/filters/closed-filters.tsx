import type { ReactNode } from 'react'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import { DIRECTION_ICONS, OUTCOME_LOOKS } from '../../components/call-looks'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { ClosedList } from './closed-list'
import { useFacet } from './use-facet'

/** Inbound, outbound, internal. */
export function DirectionFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { countOf, note } = useFacet('directions')
  return (
    <ClosedList
      title={text('filter.name.directions')}
      values={filter.directions}
      note={note}
      onChange={(directions) => change({ directions })}
      options={CALL_DIRECTIONS.map((value) => ({
        value,
        label: text(`direction.${value}`),
        icon: DIRECTION_ICONS[value],
        count: countOf(value)
      }))}
    />
  )
}

/** How the calls went. */
export function OutcomeFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { countOf, note } = useFacet('outcomes')
  return (
    <ClosedList
      title={text('filter.name.outcomes')}
      values={filter.outcomes}
      note={note}
      onChange={(outcomes) => change({ outcomes })}
      options={CALL_OUTCOMES.map((value) => ({
        value,
        label: text(`outcome.${value}`),
        ...OUTCOME_LOOKS[value],
        count: countOf(value)
      }))}
    />
  )
}

/** The reference's own status of a call. */
export function StatusFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { countOf, note } = useFacet('statuses')
  return (
    <ClosedList
      title={text('filter.name.statuses')}
      values={filter.statuses}
      note={note}
      onChange={(statuses) => change({ statuses })}
      options={CALL_STATUSES.map((value) => ({
        value,
        label: text(`status.value.${value}`),
        count: countOf(value)
      }))}
    />
  )
}
