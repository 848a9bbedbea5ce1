import type { ReactNode } from 'react'
import type { FacetName, FacetValue } from '@shared/api/contract'
import { FacetList } from '../../components/facet-list'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { useFacet } from './use-facet'

interface ValuesFilterProps {
  readonly title: string
  readonly facet: FacetName
  /** Values as the facet writes them; "" stands for calls without one. */
  readonly selected: readonly string[]
  readonly onChange: (selected: readonly string[]) => void
  /** Words of a value; without it its name, or the value itself. */
  readonly labelOf?: (value: FacetValue) => string
  readonly markOf?: (value: FacetValue) => ReactNode
  readonly emptyText?: string
  /** Switch of the mode, right of the title. */
  readonly mode?: ReactNode
  /** Above the list. */
  readonly above?: ReactNode
  /** One value at most. */
  readonly single?: boolean
  /** Calls without a value can be chosen like the others. */
  readonly withEmpty?: boolean
}

/** Choice among the values that calls have, with their counts. */
export function ValuesFilter(props: ValuesFilterProps): ReactNode {
  const { title, facet, selected, onChange, labelOf, markOf, emptyText, mode, above, single = false } = props
  const { withEmpty = false } = props
  const text = useText()
  const { values, note, search } = useFacet(facet)
  // A value that no call has any more must stay visible as long as the filter names it.
  const known = new Set(values.map(({ value }) => value))
  const missing = search.text === '' ? selected.filter((value) => !known.has(value)) : []
  const shown: readonly FacetValue[] = [
    ...values.filter(({ value }) => withEmpty || value !== ''),
    ...missing.map((value) => ({ value, count: 0 }))
  ]
  const word = (one: FacetValue): string =>
    labelOf?.(one) ?? one.label ?? (one.value === '' ? text('filter.noValue') : one.value)
  return (
    <FacetFrame
      title={title}
      note={note}
      {...(mode ? { mode } : {})}
      {...(selected.length > 0 ? { onNone: () => onChange([]) } : {})}
    >
      {above && <div className="body">{above}</div>}
      <FacetList
        label={title}
        options={shown.map((one) => ({
          value: one.value,
          label: word(one),
          count: one.count,
          ...(markOf ? { mark: markOf(one) } : {})
        }))}
        selected={selected}
        onChange={onChange}
        emptyText={emptyText ?? text('facet.noValues')}
        search={search}
        single={single}
      />
    </FacetFrame>
  )
}
