import type { ReactNode } from 'react'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { FacetFrame } from './facet-frame'

/** With a recording, without, or both. */
export function RecordedFilter(): ReactNode {
  const text = useText()
  const { recorded } = useFilter()
  const title = text('filter.name.recorded')
  return (
    <FacetFrame title={title}>
      <div className="body">
        <RadioList
          label={title}
          value={recorded === undefined ? 'any' : recorded ? 'yes' : 'no'}
          onChange={(value) => changeFilter({ recorded: value === 'any' ? undefined : value === 'yes' })}
          options={[
            { value: 'any', label: text('filter.recorded.any') },
            { value: 'yes', label: text('filter.recorded.onlyYes') },
            { value: 'no', label: text('filter.recorded.onlyNo') }
          ]}
        />
      </div>
    </FacetFrame>
  )
}
