import type { ReactNode } from 'react'
import { Chip } from '../../components/chip'
import { chipId, type ChipRef } from '../../filter/filter-chips'
import { canNegate } from '../../filter/filter-groups'
import { isGroupPart, type FilterPart } from '../../filter/filter-parts'
import { chipText, type SentenceWords } from '../../filter/filter-sentence'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FilterEditor } from './filter-editor'

/** What can be done with a condition beside editing and removing it. */
export interface ChipActions {
  readonly negate: (chip: ChipRef) => void
  /** Opens the groups with this condition as the first of several; absent where groups stand too deep already. */
  readonly orElse?: (chip: ChipRef) => void
  /** Absent where groups stand too deep to be opened. */
  readonly editGroup?: (chip: ChipRef) => void
  readonly ungroup: (chip: ChipRef) => void
}

interface FilterChipProps {
  readonly chip: ChipRef
  readonly words: SentenceWords
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onRemove: () => void
  readonly onPart: (part: FilterPart) => void
  readonly actions: ChipActions
}

/** A condition as a chip, with its editor and what else can be done with it. */
export function FilterChip(props: FilterChipProps): ReactNode {
  const { chip, words, isOpen, onOpenChange, onRemove, onPart, actions } = props
  const text = useText()
  const { filter } = useFilterScope()
  const { name, value } = chipText(chip, filter, words)
  const isSaid = value !== ''
  const isGroup = isGroupPart(chip.part)
  const close = (): void => onOpenChange(false)
  const link = (label: string, run: () => void): ReactNode => (
    <button
      type="button"
      className="link"
      onClick={() => {
        close()
        run()
      }}
    >
      {label}
    </button>
  )
  return (
    <Chip
      id={chipId(chip)}
      name={name}
      value={value || '…'}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onRemove={onRemove}
    >
      <FilterEditor chip={chip} onDone={close} onPart={onPart} />
      {isSaid && (
        <footer className="chip-actions">
          {isGroup && actions.editGroup && link(text('filter.editGroup'), () => actions.editGroup?.(chip))}
          {canNegate(chip.part) && link(text('filter.negate'), () => actions.negate(chip))}
          {isGroup
            ? chip.part !== 'noneOf' && link(text('filter.ungroup'), () => actions.ungroup(chip))
            : actions.orElse && link(text('filter.orElse'), () => actions.orElse?.(chip))}
        </footer>
      )}
    </Chip>
  )
}
