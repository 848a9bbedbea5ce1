import type { ReactNode } from 'react'
import type { FilterPart } from '../../filter/filter-parts'
import { partName, partText } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { useFilter } from '../../state/filter'
import { DirectionFilter } from './direction-filter'
import { FacetFrame } from './facet-frame'
import { NumberFilter } from './number-filter'
import { OutcomeFilter } from './outcome-filter'
import { PeriodFilter } from './period-filter'
import { RecordedFilter } from './recorded-filter'
import { StatusFilter } from './status-filter'
import { TagsFilter } from './tags-filter'
import { TenantFilter } from './tenant-filter'

/** What the popover of a filter holds. */
export function FilterEditor({ part, onDone }: { part: FilterPart; onDone: () => void }): ReactNode {
  const words = useFilterWords()
  const filter = useFilter()
  switch (part) {
    case 'period':
      return <PeriodFilter onDone={onDone} />
    case 'tags':
      return <TagsFilter />
    case 'directions':
      return <DirectionFilter />
    case 'outcomes':
      return <OutcomeFilter />
    case 'statuses':
      return <StatusFilter />
    case 'recorded':
      return <RecordedFilter />
    case 'number':
      return <NumberFilter onDone={onDone} />
    case 'tenantUuids':
      return <TenantFilter />
    case 'search':
    case 'userUuids':
    case 'conversationId':
    case 'fromId':
    case 'requestedInternalExtension':
    case 'requestedInternalContext':
      return (
        <FacetFrame title={words.text(partName(part))}>
          <p className="body select-text">{partText(part, filter, words)}</p>
        </FacetFrame>
      )
  }
}
