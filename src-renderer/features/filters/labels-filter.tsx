import { useState, type ReactNode } from 'react'
import type { LabelFilter } from '@shared/model/call-filter'
import { useApi } from '../../api/queries'
import { Segmented } from '../../components/segmented'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { ValuesFilter } from './values-filter'

type Mode = LabelFilter['mode']

/** Labels that people put on calls: any, all or none of some, or calls without any. */
export function LabelsFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const [mode, setMode] = useState<Mode>(filter.labels?.mode ?? 'any')
  const { data: labels = [] } = useApi('labels:list', {})
  const selected = filter.labels?.values ?? []
  const apply = (next: Mode, values: readonly number[]): void => {
    const said = next === 'unlabelled' ? [] : values
    const isSaid = next === 'unlabelled' || said.length > 0
    change({ labels: isSaid ? { mode: next, values: said } : undefined })
  }
  const title = text('filter.name.labels')
  const modes = (
    <Segmented
      compact
      label={text('facet.mode')}
      value={mode}
      onChange={(next) => {
        setMode(next)
        apply(next, selected)
      }}
      options={[
        { value: 'any', label: text('facet.anyOf') },
        { value: 'all', label: text('facet.allOf') },
        { value: 'none', label: text('facet.noneOf') },
        { value: 'unlabelled', label: text('filter.labels.unlabelled') }
      ]}
    />
  )
  if (mode === 'unlabelled') {
    return (
      <FacetFrame title={title}>
        <div className="body stacked">
          {modes}
          <p className="t2">{text('filter.labels.unlabelledText')}</p>
        </div>
      </FacetFrame>
    )
  }
  const labelOf = (value: string): (typeof labels)[number] | undefined =>
    labels.find(({ id }) => String(id) === value)
  return (
    <ValuesFilter
      title={title}
      facet="labels"
      selected={selected.map(String)}
      onChange={(values) => apply(mode, values.map(Number))}
      labelOf={({ value, label }) => label ?? labelOf(value)?.name ?? `#${value}`}
      markOf={({ value }) => <i className="label-dot" data-lane={labelOf(value)?.color ?? 0} aria-hidden />}
      emptyText={text('filter.labels.empty')}
      above={modes}
    />
  )
}
