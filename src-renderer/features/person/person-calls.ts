import type { CallFilter } from '@shared/model/call-filter'
import { currentListFilter } from '../../state/filter'
import { applyListState, currentListState, noteViewId } from '../../state/list-state'
import { showCall, showScreen } from '../../state/navigation'

/** Puts a person's calls into the list; within the period of the list, or whenever they were. */
function listCalls(filter: CallFilter, withinPeriod: boolean): void {
  const { filter: present, period } = currentListFilter()
  const { from, until } = present
  const ends = withinPeriod
    ? { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
    : {}
  noteViewId(null)
  applyListState({
    ...currentListState(),
    filter: { ...filter, ...ends },
    period: withinPeriod ? period : null
  })
}

/** Shows a person's calls in the list; what the list showed before can be had back by undo. */
export function showCalls(filter: CallFilter, withinPeriod: boolean): void {
  listCalls(filter, withinPeriod)
  showScreen('calls')
}

/** Opens one of a person's calls, with the others around it in the list. */
export function openCall(id: number, filter: CallFilter, withinPeriod: boolean): void {
  listCalls(filter, withinPeriod)
  showCall(id, false)
}
