import type { MouseEvent } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import type { Person } from '@shared/model/person'
import { copyText } from '../../components/copy-text'
import type { MenuEntry } from '../../components/menu'
import { narrowed } from '../../filter/narrow'
import type { Translate } from '../../i18n/use-text'
import { currentListFilter, setFilter } from '../../state/filter'
import { showPerson, showScreen } from '../../state/navigation'
import { showToast } from '../../state/toast'

/** A part of a chart that stands for calls. */
export interface Mark {
  readonly name: string
  /** Its calls, together with the filter of the page. */
  readonly filter: CallFilter
  readonly person?: Person
  readonly number?: string
}

/** Narrows the filter to the calls of a mark; undo brings the former one back. A moving period stays one where it can. */
export function filterBy(mark: CallFilter): void {
  const { filter, period } = currentListFilter()
  const setsPeriod = mark.from !== undefined || mark.until !== undefined
  setFilter(narrowed(filter, mark), setsPeriod ? null : period)
}

/** The same, and shows the list of calls. */
export function showCallsOf(mark: CallFilter): void {
  filterBy(mark)
  showScreen('calls')
}

/** What a click or key on a mark does: with Ctrl or Cmd it goes to the list of calls. */
export function pressMark(
  event: Pick<MouseEvent, 'ctrlKey' | 'metaKey'>,
  filter: CallFilter,
  pick: (filter: CallFilter) => void = filterBy
): void {
  if (event.ctrlKey || event.metaKey) showCallsOf(filter)
  else pick(filter)
}

/** What the menu of a mark offers. */
export function markEntries({ filter, person, number }: Mark, text: Translate): readonly MenuEntry[] {
  return [
    { id: 'filter', label: text('statistics.filterBy'), run: () => filterBy(filter) },
    { id: 'calls', label: text('statistics.showCalls'), run: () => showCallsOf(filter) },
    ...(person
      ? [{ id: 'person', label: text('statistics.openPerson'), run: () => showPerson(person) }]
      : []),
    ...(number === undefined
      ? []
      : [
          {
            id: 'copy',
            label: text('statistics.copyNumber'),
            run: () => void copyText(number).then(() => showToast({ text: text('common.copied') }))
          }
        ])
  ]
}
