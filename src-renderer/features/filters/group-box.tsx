import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import {
  chipId,
  chipsOf,
  nextChip,
  onlyChip,
  sameChip,
  withoutChip,
  type ChipRef
} from '../../filter/filter-chips'
import { negateChip, ungroupChip } from '../../filter/filter-groups'
import { isGroupPart, type FilterPart } from '../../filter/filter-parts'
import { FilterScopeProvider } from '../../filter/filter-scope'
import { tidyFilter } from '../../filter/tidy-filter'
import { useFilterWords } from '../../filter/use-filter-words'
import { AddFilter } from './add-filter'
import { FilterChip } from './filter-chip'

interface GroupBoxProps {
  readonly filter: CallFilter
  readonly onChange: (filter: CallFilter) => void
  /** What holds beside the group, for the counts. */
  readonly around: CallFilter
  /** Draws a group in this one; null where groups stand deep enough. */
  readonly nested: ((group: CallFilter, onChange: (group: CallFilter | null) => void) => ReactNode) | null
}

/** The filter with changed parts. Its groups stay as they are: an empty one is about to be filled. */
function changed(filter: CallFilter, change: Partial<CallFilter>): CallFilter {
  const rest = Object.fromEntries(Object.entries(filter).filter(([part]) => !(part in change)))
  return { ...rest, ...tidyFilter(change) }
}

const withNested = (filter: CallFilter, group: CallFilter): CallFilter => ({
  ...filter,
  allOf: [...(filter.allOf ?? []), group]
})

/** One group: its conditions as chips, groups in it as boxes of their own. All of them hold together. */
export function GroupBox({ filter, onChange, around, nested }: GroupBoxProps): ReactNode {
  const words = useFilterWords([filter])
  const line = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ChipRef | null>(null)
  const scope = useMemo(
    () => ({
      filter,
      around,
      change: (change: Partial<CallFilter>) => onChange(changed(filter, change))
    }),
    [filter, around, onChange]
  )
  /** The focus goes to the chip, or to where conditions are added when there is none. */
  const focus = (chip: ChipRef | null): void => {
    requestAnimationFrame(() => {
      const value = chip && line.current?.querySelector<HTMLElement>(`[data-chip='${chipId(chip)}'] > .value`)
      const target = value ?? line.current?.querySelector<HTMLElement>(':scope > .btn')
      target?.focus()
    })
  }
  const close = (chip: ChipRef): void => {
    setOpen(null)
    focus(chip)
  }
  const add = (part: FilterPart): void => {
    if (part === 'noneOf') onChange(withNested(filter, { noneOf: [{}] }))
    else if (isGroupPart(part)) onChange(withNested(filter, { anyOf: [{}, {}] }))
    else setOpen(nextChip(filter, part))
  }
  const chips = chipsOf(filter).filter(({ part }) => nested === null || part !== 'allOf')
  const shown = open && !chips.some((chip) => sameChip(chip, open)) ? [...chips, open] : chips

  return (
    <FilterScopeProvider value={scope}>
      <div className="group-line" ref={line}>
        {shown.length === 0 && !filter.allOf && <span className="t3">{words.text('group.empty')}</span>}
        {shown.map((chip) => (
          <FilterChip
            key={chipId(chip)}
            chip={chip}
            words={words}
            isOpen={sameChip(open, chip)}
            onOpenChange={(isOpen) => (isOpen ? setOpen(chip) : close(chip))}
            onRemove={() => {
              setOpen(null)
              onChange(withoutChip(filter, chip))
              focus(null)
            }}
            onPart={(part) => setOpen({ part, index: null })}
            actions={{
              negate: (one) => onChange(negateChip(filter, one)),
              ungroup: (one) => onChange(ungroupChip(filter, one)),
              ...(nested
                ? {
                    editGroup: (one) => onChange(withNested(withoutChip(filter, one), onlyChip(filter, one)))
                  }
                : {})
            }}
          />
        ))}
        <AddFilter label={words.text('group.add')} onAdd={add} withSearch withoutGroups={nested === null} />
      </div>
      {nested &&
        (filter.allOf ?? []).map((group, index) => (
          // Groups have no identity but their place.
          <div key={index} className="group-nested">
            {nested(group, (next) => {
              const left = (filter.allOf ?? []).flatMap((one, at) =>
                at !== index ? [one] : next ? [next] : []
              )
              const { allOf: _allOf, ...rest } = filter
              onChange(left.length > 0 ? { ...rest, allOf: left } : rest)
            })}
          </div>
        ))}
    </FilterScopeProvider>
  )
}
