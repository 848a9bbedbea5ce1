import type { ReactNode } from 'react'
import { RadioList } from '../../components/radio-list'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { useFacet } from './use-facet'

/** Calls with a property, without it, or both: recorded, blocked. */
export function FlagFilter({ part }: { part: 'recorded' | 'blocked' }): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { countOf, note } = useFacet(part)
  const value = filter[part]
  const title = text(`filter.name.${part}`)
  const calls = (flag: string): { help?: string } => {
    const count = countOf(flag)
    return count === null ? {} : { help: text('common.calls', { count }) }
  }
  return (
    <FacetFrame title={title} note={note}>
      <div className="body">
        <RadioList
          label={title}
          value={value === undefined ? 'any' : value ? 'yes' : 'no'}
          onChange={(next) => change({ [part]: next === 'any' ? undefined : next === 'yes' })}
          options={[
            { value: 'any', label: text(`filter.${part}.any`) },
            { value: 'yes', label: text(`filter.${part}.onlyYes`), ...calls('true') },
            { value: 'no', label: text(`filter.${part}.onlyNo`), ...calls('false') }
          ]}
        />
      </div>
    </FacetFrame>
  )
}
