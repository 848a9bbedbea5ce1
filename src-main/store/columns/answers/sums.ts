import type { CallSums, RequestOf } from '@shared/api/contract'
import { FLAGS, type CallColumns, type ColumnSource } from '../call-columns'
import { inChunks } from './chunks'
import { positionsOfIds } from './conversations'
import { keepList } from './keep'
import { countMatching, matching } from './results'

/** Sums over the calls that match, over the given ones among them, or over all of them but some. */
export function sumsFromColumns(
  source: ColumnSource,
  { filter, ids, except = [] }: RequestOf<'call-logs:sums'>
): CallSums {
  const { columns } = source
  const all = matching(source, filter)
  const sums =
    ids === undefined
      ? difference(sumsOf(columns, all), sumsOf(columns, amongst(all, positionsOfIds(columns, except))))
      : sumsOf(columns, amongst(all, positionsOfIds(columns, ids)))
  return { total: columns.size, filtered: countMatching(source, filter), ...sums }
}

type Sums = Pick<CallSums, 'ringUs' | 'talkUs' | 'answered' | 'recordings' | 'selected'>

function sumsOf(columns: CallColumns, positions: Uint32Array | null): Sums {
  if (positions === null) return sumsOfAll(columns)
  return {
    ringUs: sumOf(columns.numbers('ringDurationUs'), positions),
    talkUs: sumOf(columns.numbers('talkDurationUs'), positions),
    answered: countBits(columns.flags(), FLAGS.answered, positions),
    recordings: sumOf(columns.numbers('recordingCount'), positions),
    selected: positions.length
  }
}

/** What most selections begin with: kept, and calls that come are added. Whole numbers, so that no order rounds otherwise. */
function sumsOfAll(columns: CallColumns): Sums {
  const since = (from: number): Sums => ({
    ringUs: sumOf(columns.numbers('ringDurationUs').subarray(from), null),
    talkUs: sumOf(columns.numbers('talkDurationUs').subarray(from), null),
    answered: countBits(columns.flags().subarray(from), FLAGS.answered, null),
    recordings: sumOf(columns.numbers('recordingCount').subarray(from), null),
    selected: columns.size - from
  })
  const kept = (value: Sums): { readonly value: Sums; readonly bytes: number } => ({ value, bytes: 100 })
  return columns.derived(
    'sums of all',
    () => kept(since(0)),
    (before, from) => kept(joined(before, since(from), 1))
  )
}

const difference = (all: Sums, some: Sums): Sums => (some.selected === 0 ? all : joined(all, some, -1))

const joined = (a: Sums, b: Sums, sign: 1 | -1): Sums => ({
  ringUs: a.ringUs + sign * b.ringUs,
  talkUs: a.talkUs + sign * b.talkUs,
  answered: a.answered + sign * b.answered,
  recordings: a.recordings + sign * b.recordings,
  selected: a.selected + sign * b.selected
})

function amongst(all: Uint32Array | null, chosen: Uint32Array): Uint32Array {
  if (all === null) return chosen
  const kept = new Uint32Array(chosen.length)
  return kept.subarray(0, keepList(all)(chosen.length, chosen, kept))
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
