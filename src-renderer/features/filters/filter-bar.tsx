import { useRef, useState, type ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { chipId, chipsOf, nextChip, sameChip, withoutChip, type ChipRef } from '../../filter/filter-chips'
import { groupSetOf, negateChip, ungroupChip, type GroupSet } from '../../filter/filter-groups'
import { FILTER_PARTS, isGroupPart, type FilterPart } from '../../filter/filter-parts'
import { chipText } from '../../filter/filter-sentence'
import { removeChip } from '../../filter/remove-part'
import { useFilterClock } from '../../filter/use-filter-clock'
import { useFilterWords } from '../../filter/use-filter-words'
import { currentListFilter, setFilter, useFilter } from '../../state/filter'
import { AddFilter } from './add-filter'
import { FilterChip } from './filter-chip'
import { FilterMenu } from './filter-menu'
import { FindBox } from './find-box'
import { GroupDialog } from './group-dialog'
import { HiddenFilters } from './hidden-filters'
import { useFit } from './use-fit'
import { useHistoryKeeper } from './use-history'
import './filters.css'

interface EditedGroups {
  readonly set: GroupSet
  /** The filter without them. */
  readonly rest: CallFilter
}

const placeOf = ({ part, index }: ChipRef): number => FILTER_PARTS.indexOf(part) * 1000 + (index ?? 0)

/** Puts a changed filter in place. A moving period stays one where the period was not part of the change. */
const put = (filter: CallFilter, untouched: CallFilter): void => {
  const hasPeriod = untouched.from !== undefined || untouched.until !== undefined
  setFilter(filter, hasPeriod ? currentListFilter().period : null)
}

/** Find box, a chip for each condition, the menu to add one, and the filter in words. */
export function FilterBar({ actions }: { actions: ReactNode }): ReactNode {
  const words = useFilterWords()
  const filter = useFilter()
  useFilterClock()
  useHistoryKeeper()
  const [open, setOpen] = useState<ChipRef | null>(null)
  const [groups, setGroups] = useState<EditedGroups | null>(null)
  const line = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLDivElement>(null)

  const active = chipsOf(filter).filter(({ part }) => part !== 'search')
  // A filter that is being added has its chip from the start, so that its popover has a place.
  const isNew = open !== null && !active.some((chip) => sameChip(chip, open))
  const chips = (isNew ? [...active, open] : active).toSorted((a, b) => placeOf(a) - placeOf(b))
  const fit = useFit(
    line,
    ruler,
    chips.findIndex((chip) => sameChip(chip, open))
  )
  const shown = chips.filter((chip, index) => index < fit || sameChip(chip, open))
  const hidden = chips.filter((chip) => !shown.includes(chip))

  /** The focus returns to the chip, or to where chips are added when the filter stayed empty. */
  const close = (chip: ChipRef): void => {
    setOpen(null)
    requestAnimationFrame(() => {
      const value = line.current?.querySelector<HTMLElement>(`[data-chip='${chipId(chip)}'] > .value`)
      const back = value ?? line.current?.querySelector<HTMLElement>(':scope > .btn')
      back?.focus()
    })
  }
  const remove = (chip: ChipRef): void => {
    setOpen(null)
    const values = [...(line.current?.querySelectorAll<HTMLElement>('[data-chip] > .value') ?? [])]
    const right = values[chips.findIndex((one) => sameChip(one, chip)) + 1]
    removeChip(chip, chipText(chip, filter, words).name, words.text)
    right?.focus()
  }
  const add = (part: FilterPart): void => {
    if (!isGroupPart(part)) return setOpen(nextChip(filter, part))
    setGroups({ set: { kind: part, groups: part === 'noneOf' ? [{}] : [{}, {}] }, rest: filter })
  }
  const chipActions = {
    negate: (chip: ChipRef) => put(negateChip(filter, chip), withoutChip(filter, chip)),
    ungroup: (chip: ChipRef) => put(ungroupChip(filter, chip), withoutChip(filter, chip)),
    editGroup: (chip: ChipRef) =>
      setGroups({ set: groupSetOf(filter, chip), rest: withoutChip(filter, chip) }),
    orElse: (chip: ChipRef) => {
      const { kind, groups: first } = groupSetOf(filter, chip)
      setGroups({ set: { kind, groups: [...first, {}] }, rest: withoutChip(filter, chip) })
    }
  }

  return (
    <div className="bar filter-bar" role="toolbar" aria-label={words.text('filter.bar')} data-pane>
      <FindBox />
      <div className="chips" ref={line}>
        <div className="chip-ruler" ref={ruler} aria-hidden inert>
          {chips.map((chip) => {
            const { name, value } = chipText(chip, filter, words)
            return (
              <span key={chipId(chip)} className="chip">
                <span className="value">
                  <em>{name}</em> <b className="cut">{value || '…'}</b>
                </span>
                <span className="x" />
              </span>
            )
          })}
        </div>
        {shown.map((chip) => (
          <FilterChip
            key={chipId(chip)}
            chip={chip}
            words={words}
            isOpen={sameChip(open, chip)}
            onOpenChange={(isOpen) => (isOpen ? setOpen(chip) : close(chip))}
            onRemove={() => remove(chip)}
            onPart={(part) => setOpen({ part, index: null })}
            actions={chipActions}
          />
        ))}
        {hidden.length > 0 && <HiddenFilters chips={hidden} onOpen={setOpen} />}
        <AddFilter label={words.text('filter.add')} onAdd={add} />
        <FilterMenu />
      </div>
      {actions}
      {groups && (
        <GroupDialog
          set={groups.set}
          rest={groups.rest}
          onClose={() => setGroups(null)}
          onApply={(next, rest) => {
            put(next, rest)
            setGroups(null)
          }}
        />
      )}
    </div>
  )
}
