import type { AnswerOf, Page, RequestOf } from '@shared/api/contract'
import type { CallLogRow } from '@shared/model/call-log-row'
import { readRows } from '../../page-call-logs'
import { readLabels } from '../../labels'
import type { ColumnSource } from '../call-columns'
import { positionAt, type CallList } from './order'
import { labelledCalls } from './positions'
import { countMatching, matchingInOrder, startOfList } from './results'

/** A page of the list. A row that is no longer in the workspace is missing from it. */
export function pageFromColumns(
  source: ColumnSource,
  { filter, sort, offset, limit }: RequestOf<'call-logs:page'>
): Page<CallLogRow> {
  const ids = idsOf(source, startOfList(source, filter, sort, offset + limit), offset, limit)
  return {
    rows: readRows(source.store, ids, labelsOf(source, ids)),
    offset,
    total: source.columns.size,
    filtered: countMatching(source, filter),
    revision: source.columns.revision
  }
}

/** Ids of a stretch of the list. */
export function idsFromColumns(
  source: ColumnSource,
  { filter, sort, offset, limit }: RequestOf<'call-logs:ids'>
): AnswerOf<'call-logs:ids'> {
  const list = matchingInOrder(source, filter, sort)
  return {
    ids: idsOf(source, list, offset, limit),
    filtered: list.size,
    revision: source.columns.revision
  }
}

function idsOf({ columns }: ColumnSource, list: CallList, offset: number, limit: number): number[] {
  const count = Math.max(0, Math.min(limit, list.size - offset))
  return Array.from({ length: count }, (_, index) => columns.ids[positionAt(list, offset + index)] ?? 0)
}

/** Ids of the labels of some calls, in order of their ids. */
function labelsOf(source: ColumnSource, ids: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const labels = [...readLabels(source.store)].sort((a, b) => a.id - b.id)
  const marks = labels.map((label) => ({ id: label.id, marks: labelledCalls(source, label) }))
  return new Map(
    ids.map((id) => {
      const position = source.columns.positionOf(id)
      return [id, marks.filter((label) => label.marks[position] === 1).map((label) => label.id)]
    })
  )
}
