import type { AnswerOf, RequestOf } from '@shared/api/contract'
import { nearestPlace } from '../../locate-call-log'
import type { ColumnSource } from '../call-columns'
import { positionAt, type CallList } from './order'
import { matchingInOrder } from './results'

/** Where in the list a call stands, or the call nearest to a moment, as `locateCallLog` answers. */
export function locateFromColumns(
  source: ColumnSource,
  { filter, sort, target }: RequestOf<'call-logs:locate'>
): AnswerOf<'call-logs:locate'> {
  const { columns } = source
  const list = matchingInOrder(source, filter, sort)
  const dates = columns.numbers('date')
  const place =
    'id' in target
      ? placeOf(list, columns.positionOf(target.id))
      : sort.column === 'date'
        ? nearestPlace(list.size, (at) => dates[positionAt(list, at)] ?? 0, { sort, moment: target.date })
        : -1
  return {
    offset: place < 0 ? null : place,
    id: place < 0 ? null : (columns.ids[positionAt(list, place)] ?? null),
    filtered: list.size,
    revision: columns.revision
  }
}

function placeOf({ size, positions, descending }: CallList, position: number): number {
  if (position < 0) return -1
  const at = positions === null ? position : positions.indexOf(position)
  if (at < 0) return -1
  return descending ? size - 1 - at : at
}
