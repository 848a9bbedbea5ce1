import type { ReactNode } from 'react'
import { UNKNOWN_TENANT_UUID } from '@shared/model/workspace'
import { Checkbox } from '../../components/checkbox'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { ValuesFilter } from './values-filter'

/**
 * Users by name: those who placed or answered the call, or with the switch everybody who took part. The switch moves the
 * ticks to the other part of the filter.
 */
export function UsersFilter(props: {
  part: 'userUuids' | 'participantUuids'
  onPart: (part: 'userUuids' | 'participantUuids') => void
}): ReactNode {
  const { part, onPart } = props
  const text = useText()
  const { filter, change } = useFilterScope()
  const selected = filter[part] ?? []
  const switchTo = (tookPart: boolean): void => {
    const other = tookPart ? 'participantUuids' : 'userUuids'
    if (selected.length > 0) change({ userUuids: undefined, participantUuids: undefined, [other]: selected })
    onPart(other)
  }
  return (
    <ValuesFilter
      key={part}
      title={text('filter.name.userUuids')}
      facet={part === 'userUuids' ? 'users' : 'participants'}
      selected={selected}
      onChange={(next) => change({ [part]: next })}
      above={
        <Checkbox checked={part === 'participantUuids'} onChange={switchTo}>
          {text('filter.users.took')}
        </Checkbox>
      }
    />
  )
}

/** Tenants of the calls. */
export function TenantFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  return (
    <ValuesFilter
      title={text('filter.name.tenantUuids')}
      facet="tenants"
      selected={filter.tenantUuids ?? []}
      onChange={(tenantUuids) => change({ tenantUuids })}
      labelOf={({ value, label }) =>
        label ?? (value === UNKNOWN_TENANT_UUID ? text('filter.tenant.unknown') : value)
      }
    />
  )
}
