import type { CallSort, SortColumn } from '@shared/model/call-filter'
import { CALL_STATUSES, type CallStatus } from '@shared/model/call-log'
import { idsByConversation } from './conversations'
import type { CallColumns, ColumnSource } from '../call-columns'
import { sortKindOf } from './field-column'
import { growOrder } from './grow-order'
import { inChunks } from './chunks'
import { markAll } from './keep'
import { recordingRanks, recordingsKey } from './recordings'
import { radixOrder, radixWords } from './radix-order'

/** Positions in an order. */
export interface CallList {
  readonly size: number
  /** Ascending by the sort column, equal ones by id; null for all calls by id. */
  readonly positions: Uint32Array | null
  /** Read from the end: descending order is the exact reverse, ids included. */
  readonly descending: boolean
}

/** Position of the call at an index of the list. */
export function positionAt({ size, positions, descending }: CallList, index: number): number {
  const at = descending ? size - 1 - index : index
  return positions === null ? at : (positions[at] ?? 0)
}

/** Up to here the keys of the hits alone are sorted; beyond, the order of all calls is gone through. */
export const FEW_HITS = 150_000

/** Brings positions, null for all, into an order. */
export function inOrder(source: ColumnSource, positions: Uint32Array | null, sort: CallSort): CallList {
  const { column, descending } = sort
  const size = positions === null ? source.columns.size : positions.length
  if (column === 'id') return { size, positions, descending }
  if (positions === null) return { size, positions: orderOf(source, column), descending }
  if (size > FEW_HITS) return { size, positions: pickFrom(orderOf(source, column), positions), descending }
  return sortFew(source, positions, sort)
}

/** Brings positions into an order by their own keys, however many they are. */
export function sortFew(source: ColumnSource, positions: Uint32Array, sort: CallSort): CallList {
  const { column, descending } = sort
  if (column === 'id') return { size: positions.length, positions, descending }
  const { low, high } = sortWords(source, column, positions)
  const order = radixOrder(low, high)
  for (let i = 0; i < order.length; i += 1) order[i] = positions[order[i] ?? 0] ?? 0
  return { size: positions.length, positions: order, descending }
}

/** All calls in ascending order of a column; kept with the columns. */
export function orderOf(source: ColumnSource, column: Exclude<SortColumn, 'id'>): Uint32Array {
  const { columns } = source
  const keyOf = keysOf(columns, column)
  const kept = (value: Uint32Array): { value: Uint32Array; bytes: number } => ({
    value,
    bytes: value.byteLength
  })
  const make = (): { value: Uint32Array; bytes: number } => {
    const { low, high } = sortWords(source, column, null)
    return kept(radixOrder(low, high))
  }
  if (column === 'recordingState') return columns.derived(`order ${recordingsKey(source)}`, make)
  if (keyOf === null) return columns.derived(`order ${column}`, make)
  return columns.derived(`order ${column}`, make, (before: Uint32Array, from) => {
    const fresh = Uint32Array.from({ length: columns.size - from }, (_, index) => from + index)
    const { positions } = sortFew(source, fresh, { column, descending: false })
    return kept(growOrder(before, positions ?? fresh, keyOf))
  })
}

/** What the calls of a column are ordered by; null where places change with every new call, as of conversations. */
function keysOf(
  columns: CallColumns,
  column: Exclude<SortColumn, 'id'>
): ((position: number) => number) | null {
  const held = sortKindOf(column)
  if (held.kind === 'number') {
    const values = columns.numbers(held.field)
    return (position) => {
      const value = values[position] ?? 0
      return Number.isNaN(value) ? -Infinity : value
    }
  }
  if (held.kind === 'text') {
    const codes = columns.texts(held.field)
    const ranks = ranksFor(columns, column)
    return (position) => ranks[codes[position] ?? 0] ?? 0
  }
  if (held.kind !== 'flag') return null
  const flags = columns.flags()
  return (position) => +(((flags[position] ?? 0) & held.bit) !== 0)
}

/** The members of a set in the order of all calls. */
function pickFrom(order: Uint32Array, positions: Uint32Array): Uint32Array {
  const marks = new Uint8Array(order.length)
  inChunks(positions.length, (from, to) => markAll(marks, positions, from, to))
  // One more: a call that is not in the set is written too, and then overwritten.
  const picked = new Uint32Array(positions.length + 1)
  inChunks(order.length, (from, to, k) => pick(order, marks, from, to, picked, k))
  return picked.subarray(0, positions.length)
}

function pick(
  order: Uint32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  picked: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = order[i] ?? 0
    picked[k] = p
    k += marks[p] ?? 0
  }
  return k
}

/** Sort keys of positions, null for all, as `radixOrder` takes them; null values lowest (spec 11.5). */
function sortWords(
  source: ColumnSource,
  column: Exclude<SortColumn, 'id'>,
  positions: Uint32Array | null
): { readonly low: Uint32Array; readonly high: Uint32Array | null } {
  const { columns } = source
  const size = positions === null ? columns.size : positions.length
  const held = sortKindOf(column)
  switch (held.kind) {
    case 'number': {
      const values = columns.numbers(held.field)
      return positions === null ? radixWords(values) : radixWords(gather(values, positions))
    }
    case 'text': {
      const codes = columns.texts(held.field)
      const ranks = ranksFor(columns, column)
      return { low: lookUp(size, positions, codes, ranks), high: null }
    }
    case 'flag': {
      const flags = columns.flags()
      const low = new Uint32Array(size)
      for (let i = 0; i < size; i += 1) {
        const p = positions === null ? i : (positions[i] ?? 0)
        low[i] = +(((flags[p] ?? 0) & held.bit) !== 0)
      }
      return { low, high: null }
    }
    case 'recording': {
      const ranks = recordingRanks(source)
      return {
        low: Uint32Array.from(
          { length: size },
          (_, i) => ranks[positions === null ? i : (positions[i] ?? 0)] ?? 0
        ),
        high: null
      }
    }
    default: {
      const places = conversationPlaces(source)
      return { low: positions === null ? places : gather32(places, positions), high: null }
    }
  }
}

function gather(values: Float64Array, positions: Uint32Array): Float64Array {
  const gathered = new Float64Array(positions.length)
  inChunks(positions.length, (from, to) => gatherChunk(values, positions, from, to, gathered))
  return gathered
}

function gatherChunk(
  values: Float64Array,
  positions: Uint32Array,
  from: number,
  to: number,
  gathered: Float64Array
): number {
  for (let i = from; i < to; i += 1) gathered[i] = values[positions[i] ?? 0] ?? 0
  return 0
}

function gather32(values: Uint32Array, positions: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(positions.length)
  for (let i = 0; i < positions.length; i += 1) gathered[i] = values[positions[i] ?? 0] ?? 0
  return gathered
}

function lookUp(
  size: number,
  positions: Uint32Array | null,
  codes: Uint32Array,
  ranks: Uint32Array
): Uint32Array {
  const found = new Uint32Array(size)
  inChunks(size, (from, to) => lookUpChunk(positions, codes, ranks, from, to, found))
  return found
}

function lookUpChunk(
  positions: Uint32Array | null,
  codes: Uint32Array,
  ranks: Uint32Array,
  from: number,
  to: number,
  found: Uint32Array
): number {
  if (positions === null) for (let p = from; p < to; p += 1) found[p] = ranks[codes[p] ?? 0] ?? 0
  else for (let i = from; i < to; i += 1) found[i] = ranks[codes[positions[i] ?? 0] ?? 0] ?? 0
  return 0
}

/** Rank of each code in the order of a text column. */
export const ranksFor = (columns: CallColumns, column: SortColumn): Uint32Array =>
  column === 'callStatus' ? statusRanks(columns) : columns.dictionary.ranks()

/** The reference's order of the status (spec 11.5). */
const STATUS_ORDER: readonly CallStatus[] = ['unknown', 'blocked', 'voicemail', 'answered']

function statusRanks({ dictionary }: CallColumns): Uint32Array {
  const ranks = new Uint32Array(dictionary.size + 1)
  for (const status of CALL_STATUSES) {
    const code = dictionary.codeOf(status)
    if (code > 0) ranks[code] = STATUS_ORDER.indexOf(status) + 1
  }
  return ranks
}

/** Place of each call in the order of conversation ids, which stand in an index of SQLite and not in memory. */
function conversationPlaces({ columns, store }: ColumnSource): Uint32Array {
  return columns.derived('conversation places', () => {
    const value = new Uint32Array(columns.size)
    let place = 0
    for (const id of idsByConversation(store)) {
      const position = columns.positionOf(id)
      if (position >= 0) value[position] = place++
    }
    return { value, bytes: value.byteLength }
  })
}
