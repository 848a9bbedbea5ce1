import type { ReactNode } from 'react'
import { RadioList } from '../../components/radio-list'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { usePreview } from './use-preview'

/** Calls on whose conversation people commented, all others, or both. */
export function CommentedFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { commented } = filter
  const count = usePreview(commented === undefined ? null : filter)
  const title = text('filter.name.commented')
  const help = count === null ? {} : { help: text('common.calls', { count }) }
  return (
    <FacetFrame title={title}>
      <div className="body">
        <RadioList
          label={title}
          value={commented === undefined ? 'any' : commented ? 'yes' : 'no'}
          onChange={(next) => change({ commented: next === 'any' ? undefined : next === 'yes' })}
          options={[
            { value: 'any', label: text('filter.commented.any') },
            { value: 'yes', label: text('filter.commented.onlyYes'), ...(commented === true ? help : {}) },
            { value: 'no', label: text('filter.commented.onlyNo'), ...(commented === false ? help : {}) }
          ]}
        />
      </div>
    </FacetFrame>
  )
}
