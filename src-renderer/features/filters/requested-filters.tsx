import type { ReactNode } from 'react'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { ValuesFilter } from './values-filter'

/** The extension, or the context, that was asked for inside. */
export function RequestedFilter(props: {
  part: 'requestedInternalExtension' | 'requestedInternalContext'
}): ReactNode {
  const { part } = props
  const text = useText()
  const { filter, change } = useFilterScope()
  const value = filter[part]
  return (
    <ValuesFilter
      title={text(`filter.name.${part}`)}
      facet={
        part === 'requestedInternalExtension' ? 'requestedInternalExtensions' : 'requestedInternalContexts'
      }
      selected={value === undefined ? [] : [value]}
      onChange={([next]) => change({ [part]: next })}
      single
    />
  )
}
