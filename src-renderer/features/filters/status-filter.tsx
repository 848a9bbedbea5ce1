import type { ReactNode } from 'react'
import { CALL_STATUSES } from '@shared/model/call-log'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { ClosedList } from './closed-list'

/** The reference's own status of a call. */
export function StatusFilter(): ReactNode {
  const text = useText()
  const { statuses } = useFilter()
  return (
    <ClosedList
      title={text('filter.name.statuses')}
      values={statuses}
      onChange={(next) => changeFilter({ statuses: next })}
      options={CALL_STATUSES.map((value) => ({ value, label: text(`status.value.${value}`), count: null }))}
    />
  )
}
