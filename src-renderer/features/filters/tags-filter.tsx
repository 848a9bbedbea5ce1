import { useState, type ReactNode } from 'react'
import type { TagFilter } from '@shared/model/call-filter'
import { useSummary } from '../../api/queries'
import { NoDirectoryLine } from '../../components/directory-notices'
import { FacetList } from '../../components/facet-list'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { FacetFrame } from './facet-frame'
import { useFacetCounts } from './use-facet-counts'

type Mode = TagFilter['mode']

/** Tags of the participants: any, all or none of some, or calls without any. */
export function TagsFilter(): ReactNode {
  const text = useText()
  const { tags } = useFilter()
  const hasDirectory = (useSummary()?.directory ?? null) !== null
  const [mode, setMode] = useState<Mode>(tags?.mode ?? 'any')
  const { values, note } = useFacetCounts('tags', 'tags')
  const selected = tags?.values ?? []
  // A tag that no call has any more must stay visible as long as the filter names it.
  const known = new Set(values.map(({ value }) => value))
  const options = [
    ...values.map(({ value, count }) => ({ value, label: value, count })),
    ...selected.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 }))
  ]

  const apply = (next: Mode, ticked: readonly string[]): void =>
    changeFilter({
      tags:
        next === 'untagged' || ticked.length > 0
          ? { mode: next, values: next === 'untagged' ? [] : ticked }
          : undefined
    })
  const changeMode = (next: Mode): void => {
    setMode(next)
    apply(next, selected)
  }

  return (
    <FacetFrame
      title={text('filter.name.tags')}
      note={mode === 'untagged' ? '' : note}
      {...(mode === 'untagged' ? {} : { onNone: () => apply(mode, []) })}
    >
      <div className="body">
        <Segmented
          compact
          label={text('facet.mode')}
          value={mode}
          onChange={changeMode}
          options={[
            { value: 'any', label: text('facet.anyOf') },
            { value: 'all', label: text('facet.allOf') },
            { value: 'none', label: text('facet.noneOf') },
            { value: 'untagged', label: text('facet.untagged') }
          ]}
        />
      </div>
      {!hasDirectory && (
        <p className="body t2">
          <NoDirectoryLine />
        </p>
      )}
      {mode === 'untagged' ? (
        <p className="body t2">{text('facet.untaggedText')}</p>
      ) : (
        <FacetList
          label={text('filter.name.tags')}
          options={options}
          selected={selected}
          onChange={(next) => apply(mode, next)}
          emptyText={hasDirectory ? text('facet.noTags') : ''}
        />
      )}
    </FacetFrame>
  )
}
