import type { AnswerOf } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import { DEFAULT_SORT, type CallFilter, type CallSort } from '@shared/model/call-filter'
import { call } from '../../api/client'
import { currentSummary, queryClient } from '../../api/queries'
import { gridControls } from '../../state/grid-controls'
import { applySort, currentGridStatus, currentSort } from '../../state/grid-view'
import { currentFilter } from '../../state/filter'
import { currentView, showScreen } from '../../state/navigation'
import type { GoToTarget } from './go-to-target'

/** A row of the list. */
interface Place {
  readonly offset: number
  readonly id: number
  readonly filtered: number
}

/** Where a target stands, or why it is not in the list. */
export type Whereabouts =
  | { readonly kind: 'there'; readonly place: Place; readonly sort: CallSort }
  | { readonly kind: 'group'; readonly groupId: number }
  | { readonly kind: 'no-call'; readonly id: number }
  | { readonly kind: 'no-conversation'; readonly id: string }
  | { readonly kind: 'call-outside'; readonly id: number }
  | { readonly kind: 'time-outside'; readonly us: number }
  | { readonly kind: 'nothing-shown' }

const isOutside = ({ from, until }: CallFilter, us: number): boolean =>
  (from !== undefined && us < from) || (until !== undefined && us >= until)

/** True when there is such a call, shown or not. */
async function exists(id: number): Promise<boolean> {
  try {
    await call('call-logs:detail', { id })
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'call-log-not-found') return false
    throw error
  }
}

async function findCall(id: number): Promise<Whereabouts> {
  const sort = currentSort()
  const { offset, filtered } = await call('call-logs:locate', {
    filter: currentFilter(),
    sort,
    target: { id }
  })
  if (offset !== null) return { kind: 'there', place: { offset, id, filtered }, sort }
  return (await exists(id)) ? { kind: 'call-outside', id } : { kind: 'no-call', id }
}

async function findConversation(id: string): Promise<Whereabouts> {
  const readings = await call('call-logs:understand', { text: id })
  const meant = readings.filter(({ kind }) => ['conversation', 'linkedid', 'uniqueid'].includes(kind))
  const found = meant.find(({ count }) => count > 0)
  if (found) {
    const oldest = { column: 'date', descending: false } as const
    const { ids } = await call('call-logs:ids', { filter: found.filter, sort: oldest, offset: 0, limit: 1 })
    if (ids[0] !== undefined) return findCall(ids[0])
  }
  const group = meant.find(({ groupId }) => groupId !== null)?.groupId ?? null
  return group === null ? { kind: 'no-conversation', id } : { kind: 'group', groupId: group }
}

/** Only a list that is sorted by its start has a place for a time. */
async function findTime(us: number): Promise<Whereabouts> {
  const filter = currentFilter()
  if (isOutside(filter, us)) return { kind: 'time-outside', us }
  const sort = currentSort().column === 'date' ? currentSort() : DEFAULT_SORT
  const { offset, id, filtered } = await call('call-logs:locate', { filter, sort, target: { date: us } })
  if (offset === null || id === null) return { kind: 'nothing-shown' }
  return { kind: 'there', place: { offset, id, filtered }, sort }
}

/** Where a target stands in the list as it is filtered now. Throws what the host says. */
export function whereIs(target: GoToTarget): Promise<Whereabouts> {
  switch (target.kind) {
    case 'call':
      return findCall(target.id)
    case 'conversation':
      return findConversation(target.id)
    case 'time':
      return findTime(target.us)
  }
}

const WAIT_MS = 3000
const LOOK_EVERY_MS = 30

/** Puts the focus on a row, once the list is shown in that order. */
export function goToPlace({ offset, id, filtered }: Place, sort: CallSort): void {
  if (currentView().screen !== 'calls') showScreen('calls')
  applySort(sort)
  const until = Date.now() + WAIT_MS
  const look = (): void => {
    const status = currentGridStatus()
    const isReady =
      status.filtered === filtered &&
      status.sort.column === sort.column &&
      status.sort.descending === sort.descending
    const grid = gridControls()
    if (grid && (isReady || Date.now() > until)) grid.goTo(offset, id)
    else if (Date.now() <= until) setTimeout(look, LOOK_EVERY_MS)
  }
  // The dialog gives the focus back first.
  requestAnimationFrame(() => requestAnimationFrame(look))
}

/** An instant on the day that a time alone means: that of the open call, else that of the newest one. */
export function dayShown(nowUs: number): number {
  const { callId } = currentView()
  const detail =
    callId === null
      ? undefined
      : queryClient.getQueryData<AnswerOf<'call-logs:detail'>>(['call-logs:detail', { id: callId }])
  if (detail) return detail.callLog.date
  const { until } = currentFilter()
  const newest = currentSummary()?.lastCall ?? nowUs
  return Math.min(newest, until === undefined ? nowUs : until - 1)
}
