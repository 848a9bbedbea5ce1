import type { CallFilter } from '@shared/model/call-filter'
import type { Translate } from '../i18n/use-text'
import { currentListFilter, setFilter, undoFilter } from '../state/filter'
import { showToast } from '../state/toast'
import { withoutChip, type ChipRef } from './filter-chips'
import { withoutPart, type FilterPart } from './filter-parts'
import { partName } from './filter-sentence'

function remove(part: FilterPart, name: string, left: CallFilter, text: Translate): void {
  setFilter(left, part === 'period' ? null : currentListFilter().period)
  showToast({
    text: text('filter.removed', { name }),
    action: { label: text('common.undo'), run: undoFilter }
  })
}

/** Removes a part of the filter and offers to take that back. */
export function removePart(part: FilterPart, text: Translate): void {
  remove(part, text(partName(part)), withoutPart(currentListFilter().filter, part), text)
}

/** Removes one condition of the filter, told by the name of its chip, and offers to take that back. */
export function removeChip(chip: ChipRef, name: string, text: Translate): void {
  remove(chip.part, name, withoutChip(currentListFilter().filter, chip), text)
}

/** Removes the whole filter and offers to take that back. */
export function clearFilters(text: Translate): void {
  const { filter, period } = currentListFilter()
  if (Object.keys(filter).length === 0 && period === null) return
  setFilter({})
  showToast({ text: text('filter.cleared'), action: { label: text('common.undo'), run: undoFilter } })
}
