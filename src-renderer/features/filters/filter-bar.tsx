import { useRef, useState, type ReactNode } from 'react'
import { Chip } from '../../components/chip'
import { activeParts, FILTER_PARTS, type FilterPart } from '../../filter/filter-parts'
import { partName, partText } from '../../filter/filter-sentence'
import { removePart } from '../../filter/remove-part'
import { useFilterWords } from '../../filter/use-filter-words'
import { useFilter } from '../../state/filter'
import { AddFilter } from './add-filter'
import { FilterEditor } from './filter-editor'
import { FindBox } from './find-box'
import { HiddenFilters } from './hidden-filters'
import { useFit } from './use-fit'

/** Find box, a chip for each filter, and the menu to add one. */
export function FilterBar({ actions }: { actions: ReactNode }): ReactNode {
  const words = useFilterWords()
  const filter = useFilter()
  const [open, setOpen] = useState<FilterPart | null>(null)
  const line = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLDivElement>(null)
  const fit = useFit(line, ruler)

  const active = activeParts(filter)
  // A filter that is being added has its chip from the start, so that its popover has a place.
  const parts = FILTER_PARTS.filter((part) => part !== 'search' && (active.includes(part) || part === open))
  const shown = parts.filter((part, index) => index < fit || part === open)
  const hidden = parts.filter((part) => !shown.includes(part))
  const valueOf = (part: FilterPart): string => partText(part, filter, words) || '…'

  /** The focus returns to the chip, or to where chips are added when the filter stayed empty. */
  const close = (part: FilterPart): void => {
    setOpen(null)
    requestAnimationFrame(() => {
      const chip = line.current?.querySelector<HTMLElement>(`[data-chip='${part}'] > .value`)
      const back = chip ?? line.current?.querySelector<HTMLElement>(':scope > .btn')
      back?.focus()
    })
  }
  const remove = (part: FilterPart): void => {
    setOpen(null)
    const chips = [...(line.current?.querySelectorAll<HTMLElement>('[data-chip] > .value') ?? [])]
    const right = chips[parts.indexOf(part) + 1]
    removePart(part, words.text)
    right?.focus()
  }

  return (
    <div className="bar filter-bar" role="toolbar" aria-label={words.text('filter.bar')} data-pane>
      <FindBox />
      <div className="chips" ref={line}>
        <div className="chip-ruler" ref={ruler} aria-hidden inert>
          {parts.map((part) => (
            <span key={part} className="chip">
              <span className="value">
                <em>{words.text(partName(part))}</em> <b className="cut">{valueOf(part)}</b>
              </span>
              <span className="x" />
            </span>
          ))}
        </div>
        {shown.map((part) => (
          <Chip
            key={part}
            id={part}
            name={words.text(partName(part))}
            value={valueOf(part)}
            isOpen={open === part}
            onOpenChange={(isOpen) => (isOpen ? setOpen(part) : close(part))}
            onRemove={() => remove(part)}
          >
            <FilterEditor part={part} onDone={() => close(part)} />
          </Chip>
        ))}
        {hidden.length > 0 && <HiddenFilters parts={hidden} onOpen={setOpen} />}
        <AddFilter onAdd={setOpen} />
      </div>
      {actions}
    </div>
  )
}
