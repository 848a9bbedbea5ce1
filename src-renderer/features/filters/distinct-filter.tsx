import type { ReactNode } from 'react'
import { Checkbox } from '../../components/checkbox'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { Preview } from './preview'

/** The latest call of each user and correspondent only (spec 11.6). */
export function DistinctFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  return (
    <FacetFrame title={text('filter.name.distinct')}>
      <div className="body stacked">
        <Checkbox
          checked={filter.distinct !== undefined}
          onChange={(on) => change({ distinct: on ? 'peer_exten' : undefined })}
        >
          {text('filter.distinct.on')}
        </Checkbox>
        <p className="help">{text('filter.distinct.help')}</p>
        <Preview filter={{ ...filter, distinct: 'peer_exten' }} />
      </div>
    </FacetFrame>
  )
}
