import type { ReactNode } from 'react'
import { RECORDING_STATES, type RecordingState } from '@shared/model/recording'
import { Icon } from '../../components/icon'
import { RECORDING_LOOKS } from '../../components/recording-looks'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { ValuesFilter } from './values-filter'

const isState = (value: string): value is RecordingState =>
  (RECORDING_STATES as readonly string[]).includes(value)

/** What can be done with the call's best recording; calls without any are told by another filter. */
export function RecordingStateFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  return (
    <ValuesFilter
      title={text('filter.name.recordingStates')}
      facet="recordingStates"
      selected={filter.recordingStates ?? []}
      onChange={(values) => change({ recordingStates: values.filter(isState) })}
      labelOf={({ value }) => (isState(value) ? text(`recording.state.${value}`) : value)}
      markOf={({ value }) => (isState(value) ? <Icon of={RECORDING_LOOKS[value].icon} size={14} /> : null)}
    />
  )
}
