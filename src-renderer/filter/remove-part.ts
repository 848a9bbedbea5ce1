import type { Translate } from '../i18n/use-text'
import { currentListFilter, setFilter, undoFilter } from '../state/filter'
import { showToast } from '../state/toast'
import { withoutChip, type ChipRef } from './filter-chips'

/** Removes one condition of the filter, told by the name of its chip, and offers to take that back. */
export function removeChip(chip: ChipRef, name: string, text: Translate): void {
  const { filter, period } = currentListFilter()
  setFilter(withoutChip(filter, chip), chip.part === 'period' ? null : period)
  showToast({
    text: text('filter.removed', { name }),
    action: { label: text('common.undo'), run: undoFilter }
  })
}

/** Removes the whole filter and offers to take that back. */
export function clearFilters(text: Translate): void {
  const { filter, period } = currentListFilter()
  if (Object.keys(filter).length === 0 && period === null) return
  setFilter({})
  showToast({ text: text('filter.cleared'), action: { label: text('common.undo'), run: undoFilter } })
}
