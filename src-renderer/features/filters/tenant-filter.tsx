import type { ReactNode } from 'react'
import { UNKNOWN_TENANT_UUID } from '@shared/model/workspace'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { FacetList } from '../../components/facet-list'
import { FacetFrame } from './facet-frame'
import { useFacetCounts } from './use-facet-counts'

/** Tenants of the calls. */
export function TenantFilter(): ReactNode {
  const text = useText()
  const { tenantUuids = [] } = useFilter()
  const { values, note } = useFacetCounts('tenants', 'tenantUuids')
  const title = text('filter.name.tenantUuids')
  return (
    <FacetFrame title={title} note={note} onNone={() => changeFilter({ tenantUuids: undefined })}>
      <FacetList
        label={title}
        options={values.map(({ value, label, count }) => ({
          value,
          label: label ?? (value === UNKNOWN_TENANT_UUID ? text('filter.tenant.unknown') : value),
          count
        }))}
        selected={tenantUuids}
        onChange={(next) => changeFilter({ tenantUuids: next })}
        emptyText={text('facet.noValues')}
      />
    </FacetFrame>
  )
}
