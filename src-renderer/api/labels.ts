import type { AnswerOf, CallSelection } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import type { Label } from '@shared/model/label'
import { useMemo } from 'react'
import { createStore, useStore } from '../state/store'
import { call } from './client'
import { queryClient, useApi } from './queries'

/** Answers that change with the labels of calls; the list of calls itself follows `useLabelRevision`. */
const TOUCHED: ReadonlySet<unknown> = new Set([
  'labels:list',
  'call-logs:page',
  'call-logs:sums',
  'call-logs:facet',
  'call-logs:person',
  'statistics:report'
])

const NONE: readonly Label[] = []
const revisionStore = createStore(0)

/** The labels of the open workspace in the order of their names, with the number of calls that carry each. */
export const useLabels = (): readonly Label[] =>
  useApi('labels:list', {}, { keepPrevious: true }).data ?? NONE

/** Grows each time this window has changed labels or put them on calls, so that lists draw their rows anew. */
export const useLabelRevision = (): number => useStore(revisionStore)

/** To be called when labels stand on other calls than before: what shows them is asked for anew. */
export function noteLabelChange(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [method] }) => TOUCHED.has(method) })
  revisionStore.set((revision) => revision + 1)
}

async function changing<T>(answer: Promise<T>): Promise<T> {
  const value = await answer
  noteLabelChange()
  return value
}

/** Makes a label, or changes the one with this id. Throws `name-taken`. */
export const saveLabel = (label: Omit<Label, 'id' | 'calls'> & { id?: number }): Promise<Label> =>
  changing(call('labels:save', label))

/** Deletes a label; answers the conversations that had it by hand, for `restoreLabel`. */
export const deleteLabel = (id: number): Promise<AnswerOf<'labels:delete'>> =>
  changing(call('labels:delete', { id }))

/** Brings back a deleted label with the conversations that had it. */
export const restoreLabel = (label: Label, had: AnswerOf<'labels:delete'>): Promise<Label> =>
  changing(
    call('labels:restore', {
      label: { id: label.id, name: label.name, color: label.color, rule: label.rule },
      on: had.on,
      off: had.off
    })
  )

/** Puts a label on calls or takes it off; answers how many calls changed, and whether lists show it only later. */
export const applyLabel = (
  labelId: number,
  on: boolean,
  calls: CallSelection
): Promise<AnswerOf<'labels:apply'>> => changing(call('labels:apply', { labelId, on, calls }))

/** The calls of a selection as a filter, in a group of its own so that no facet leaves a part of it out. */
export const filterOfSelection = (calls: CallSelection): CallFilter =>
  'ids' in calls
    ? { allOf: [{ ids: calls.ids }] }
    : {
        allOf: [calls.filter],
        ...(calls.except.length > 0 ? { noneOf: [{ ids: calls.except }] } : {})
      }

/**
 * Ids of the labels on one call; undefined until they are known. Asked for as a facet: a page of one call would overtake
 * the pages of the list.
 */
export function useLabelsOfCall(callId: number): readonly number[] | undefined {
  const filter = useMemo(() => filterOfSelection({ ids: [callId] }), [callId])
  const facet = useApi('call-logs:facet', { name: 'labels', filter }).data
  return facet?.values.filter(({ count }) => count > 0).map(({ value }) => Number(value))
}
