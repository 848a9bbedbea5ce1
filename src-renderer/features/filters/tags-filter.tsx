import { useState, type ReactNode } from 'react'
import type { TagFilter } from '@shared/model/call-filter'
import { useSummary } from '../../api/queries'
import { NoDirectoryLine } from '../../components/directory-notices'
import { Segmented } from '../../components/segmented'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { ValuesFilter } from './values-filter'

type Mode = TagFilter['mode']
type Of = NonNullable<TagFilter['of']>

/** Tags of the participants: any, all or none of some, or calls without any; of both sides or of one. */
export function TagsFilter(): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { tags } = filter
  const hasDirectory = (useSummary()?.directory ?? null) !== null
  const [mode, setMode] = useState<Mode>(tags?.mode ?? 'any')
  const [of, setOf] = useState<Of | undefined>(tags?.of)
  const selected = tags?.values ?? []

  const apply = (next: Mode, side: Of | undefined, values: readonly string[]): void => {
    const said = next === 'untagged' ? [] : values
    const isSaid = next === 'untagged' || said.length > 0
    change({ tags: isSaid ? { mode: next, values: said, ...(side ? { of: side } : {}) } : undefined })
  }
  const title = text('filter.name.tags')
  const above = (
    <>
      <Segmented
        compact
        label={text('facet.mode')}
        value={mode}
        onChange={(next) => {
          setMode(next)
          apply(next, of, selected)
        }}
        options={[
          { value: 'any', label: text('facet.anyOf') },
          { value: 'all', label: text('facet.allOf') },
          { value: 'none', label: text('facet.noneOf') },
          { value: 'untagged', label: text('facet.untagged') }
        ]}
      />
      <Segmented
        compact
        label={text('filter.tags.of')}
        value={of ?? 'any'}
        onChange={(next) => {
          const side = next === 'any' ? undefined : next
          setOf(side)
          apply(mode, side, selected)
        }}
        options={[
          { value: 'any', label: text('filter.tags.of.any') },
          { value: 'source', label: text('filter.tags.of.source') },
          { value: 'destination', label: text('filter.tags.of.destination') }
        ]}
      />
      {!hasDirectory && (
        <p className="t2">
          <NoDirectoryLine />
        </p>
      )}
    </>
  )
  if (mode === 'untagged') {
    return (
      <FacetFrame title={title}>
        <div className="body stacked">
          {above}
          <p className="t2">{text('facet.untaggedText')}</p>
        </div>
      </FacetFrame>
    )
  }
  return (
    <ValuesFilter
      title={title}
      facet="tags"
      selected={selected}
      onChange={(values) => apply(mode, of, values)}
      emptyText={hasDirectory ? text('facet.noTags') : ''}
      above={<div className="stacked">{above}</div>}
    />
  )
}
