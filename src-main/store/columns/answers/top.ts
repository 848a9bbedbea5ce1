import type { CallSort } from '@shared/model/call-filter'
import type { ColumnSource } from '../call-columns'
import { sortKindOf } from './field-column'
import { giveBuffer, takeBuffer } from './buffers'
import { keepBits, keepCodes, keepUpTo, keepRange, type Keep } from './keep'
import { FEW_HITS, inOrder, positionAt, ranksFor, sortFew, type CallList } from './order'

/** Calls at the top of a list that are found without bringing the whole list into its order. */
export const TOP = 2000
/** Keys that are looked at to guess how far down the top reaches. */
const SAMPLE = 4096

/**
 * The first calls of a list, as many as `TOP` if there are so many, in their order from the start; null where it is no
 * less work to make the whole list.
 */
export function topOf(source: ColumnSource, positions: Uint32Array | null, sort: CallSort): CallList | null {
  const size = positions === null ? source.columns.size : positions.length
  if (size <= FEW_HITS) return null
  const keep = keepTop(source, positions, size, sort)
  if (keep === null) return null
  const buffer = takeBuffer(size)
  const count = keep(size, positions, buffer)
  // More than half are equal, say.
  const few = count < TOP || count > size / 2 ? null : buffer.slice(0, count)
  giveBuffer(buffer)
  if (few === null) return null
  const list = few.length > FEW_HITS ? sortFew(source, few, sort) : inOrder(source, few, sort)
  const top = Uint32Array.from({ length: TOP }, (_, index) => positionAt(list, index))
  return { size: TOP, positions: top, descending: false }
}

/** A condition that the first calls of the list fulfil and, most likely, not many more. */
function keepTop(
  source: ColumnSource,
  positions: Uint32Array | null,
  size: number,
  { column, descending }: CallSort
): Keep | null {
  const { columns } = source
  const held = sortKindOf(column)
  const sampled = Uint32Array.from({ length: SAMPLE }, (_, index) => {
    const at = Math.floor((index * size) / SAMPLE)
    return positions === null ? at : (positions[at] ?? 0)
  })
  const expected = (TOP * SAMPLE) / size
  // Four standard deviations more, and a few for small numbers: a second attempt would cost more.
  const reach = Math.ceil(expected + 4 * Math.sqrt(expected)) + 4
  const bound = (keyOf: (position: number) => number): number | null => {
    if (reach >= SAMPLE) return null
    const keys = Float64Array.from(sampled, keyOf).sort()
    return keys[descending ? SAMPLE - 1 - reach : reach] ?? null
  }
  if (held.kind === 'number') {
    const values = columns.numbers(held.field)
    const limit = bound((p) => {
      const value = values[p] ?? 0
      return value === value ? value : -Infinity
    })
    if (limit === null) return null
    if (!descending) return keepUpTo(values, limit)
    return limit === -Infinity ? null : keepRange(values, limit, Infinity)
  }
  if (held.kind === 'text') {
    const codes = columns.texts(held.field)
    const ranks = ranksFor(columns, column)
    const limit = bound((p) => ranks[codes[p] ?? 0] ?? 0)
    if (limit === null) return null
    const marks = new Uint8Array(ranks.length)
    for (let code = 0; code < ranks.length; code += 1) {
      const rank = ranks[code] ?? 0
      marks[code] = descending ? +(rank >= limit) : +(rank <= limit)
    }
    return keepCodes(codes, marks)
  }
  if (held.kind === 'flag') return keepBits(columns.flags(), held.bit, descending ? held.bit : 0)
  return null
}
