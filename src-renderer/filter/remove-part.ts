import { withoutPart, type FilterPart } from './filter-parts'
import { partName } from './filter-sentence'
import type { Translate } from '../i18n/use-text'
import { currentFilter, setFilter, undoFilter } from '../state/filter'
import { showToast } from '../state/toast'

/** Removes a part of the filter and offers to take that back. */
export function removePart(part: FilterPart, text: Translate): void {
  setFilter(withoutPart(currentFilter(), part))
  showToast({
    text: text('filter.removed', { name: text(partName(part)) }),
    action: { label: text('common.undo'), run: undoFilter }
  })
}

/** Removes the whole filter and offers to take that back. */
export function clearFilters(text: Translate): void {
  if (Object.keys(currentFilter()).length === 0) return
  setFilter({})
  showToast({ text: text('filter.cleared'), action: { label: text('common.undo'), run: undoFilter } })
}
