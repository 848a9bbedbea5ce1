import type { ReactNode } from 'react'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { ValuesFilter } from './values-filter'

/** Campaigns of the calls; "empty" are calls without one. */
export function CampaignFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  return (
    <ValuesFilter
      title={text('filter.name.campaignIds')}
      facet="campaigns"
      withEmpty
      selected={(filter.campaignIds ?? []).map((id) => id ?? '')}
      onChange={(values) => change({ campaignIds: values.map((value) => (value === '' ? null : value)) })}
    />
  )
}
