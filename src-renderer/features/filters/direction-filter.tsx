import type { ReactNode } from 'react'
import { CALL_DIRECTIONS } from '@shared/model/call-log'
import { DIRECTION_ICONS } from '../../components/call-looks'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { ClosedList } from './closed-list'
import { useFacetCounts } from './use-facet-counts'

/** Inbound, outbound, internal. */
export function DirectionFilter(): ReactNode {
  const text = useText()
  const { directions } = useFilter()
  const { countOf, note } = useFacetCounts('directions', 'directions')
  return (
    <ClosedList
      title={text('filter.name.directions')}
      values={directions}
      note={note}
      onChange={(next) => changeFilter({ directions: next })}
      options={CALL_DIRECTIONS.map((value) => ({
        value,
        label: text(`direction.${value}`),
        icon: DIRECTION_ICONS[value],
        count: countOf(value)
      }))}
    />
  )
}
