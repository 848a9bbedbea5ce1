import type { CallSums, RequestOf } from '@shared/api/contract'
import { FLAGS, type CallColumns, type ColumnSource } from '../call-columns'
import { inChunks } from './chunks'
import { positionsOfIds } from './conversations'
import { keepList, keepNone } from './keep'
import { countMatching, matching } from './results'

/** Sums over the calls that match, over the given ones among them, or over all of them but some. */
export function sumsFromColumns(
  source: ColumnSource,
  { filter, ids, except }: RequestOf<'call-logs:sums'>
): CallSums {
  const { columns } = source
  const all = matching(source, filter)
  let selected = all
  if (ids !== undefined) selected = amongst(all, positionsOfIds(columns, ids))
  else if (except !== undefined && except.length > 0) selected = without(columns, all, except)
  return {
    total: columns.size,
    filtered: countMatching(source, filter),
    ringUs: sumOf(columns.numbers('ringDurationUs'), selected),
    talkUs: sumOf(columns.numbers('talkDurationUs'), selected),
    answered: countBits(columns.flags(), FLAGS.answered, selected),
    recordings: sumOf(columns.numbers('recordingCount'), selected),
    selected: selected?.length ?? columns.size
  }
}

function amongst(all: Uint32Array | null, chosen: Uint32Array): Uint32Array {
  if (all === null) return chosen
  const kept = new Uint32Array(chosen.length)
  return kept.subarray(0, keepList(all)(chosen.length, chosen, kept))
}

function without(columns: CallColumns, all: Uint32Array | null, except: readonly number[]): Uint32Array {
  const size = all?.length ?? columns.size
  const kept = new Uint32Array(size)
  return kept.subarray(0, keepNone([keepList(positionsOfIds(columns, except))])(size, all, kept))
}

/** Sum of a column over positions, null for all; calls without a value count as 0. */
export function sumOf(values: Float64Array, positions: Uint32Array | null): number {
  return inChunks(positions?.length ?? values.length, (from, to, sum) =>
    sumOfChunk(values, positions, from, to, sum)
  )
}

function sumOfChunk(
  values: Float64Array,
  positions: Uint32Array | null,
  from: number,
  to: number,
  sum: number
): number {
  for (let i = from; i < to; i += 1) {
    const value = values[positions === null ? i : (positions[i] ?? 0)] ?? 0
    sum += value === value ? value : 0
  }
  return sum
}

/** How many of the positions, null for all, have a flag. */
export function countBits(flags: Uint8Array, bit: number, positions: Uint32Array | null): number {
  return inChunks(positions?.length ?? flags.length, (from, to, count) =>
    countBitsOfChunk(flags, bit, positions, from, to, count)
  )
}

function countBitsOfChunk(
  flags: Uint8Array,
  bit: number,
  positions: Uint32Array | null,
  from: number,
  to: number,
  count: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = positions === null ? i : (positions[i] ?? 0)
    count += +(((flags[p] ?? 0) & bit) !== 0)
  }
  return count
}
