import type { DurationRange, FieldFilter } from '@shared/model/call-filter'
import type { CallColumns, NumberField } from '../call-columns'
import { inChunks } from './chunks'
import { KEEP_ALL, keepBits, keepIf, keepNot, keepRange, type Keep } from './keep'

/** Calls whose number is one of the values; null stands for calls that have none. */
export function keepNumbers(values: Float64Array, wanted: readonly (number | null)[]): Keep {
  const given = Float64Array.from(wanted.filter((value) => value !== null))
  const none = +wanted.includes(null)
  const [only] = given
  if (given.length === 1 && none === 0 && only !== undefined) return keepRange(values, only, only)
  if (given.every((value) => value >= 0 && value < SMALL_NUMBERS)) return keepSmall(values, given, none)
  return (size, within, out) =>
    inChunks(size, (from, to, k) => anyNumber(values, given, none, within, from, to, out, k))
}

function anyNumber(
  values: Float64Array,
  given: Float64Array,
  none: number,
  within: Uint32Array | null,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within === null ? i : (within[i] ?? 0)
    const value = values[p] ?? 0
    let hit = none & +(value !== value)
    for (let w = 0; w < given.length; w += 1) hit |= +(value === given[w])
    out[k] = p
    k += hit
  }
  return k
}

/** Numbers below this are looked up. */
const SMALL_NUMBERS = 255

/** Place 0 of the table is that of calls without a number, as `NaN | 0` is 0. */
function keepSmall(values: Float64Array, given: Float64Array, none: number): Keep {
  const marks = new Uint8Array(SMALL_NUMBERS + 1)
  for (const value of given) marks[value + 1] = 1
  marks[0] = none
  return (size, within, out) =>
    inChunks(size, (from, to, k) => smallNumber(values, marks, within, from, to, out, k))
}

function smallNumber(
  values: Float64Array,
  marks: Uint8Array,
  within: Uint32Array | null,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within === null ? i : (within[i] ?? 0)
    const value = values[p] ?? 0
    const isSmall = (1 - +(value >= SMALL_NUMBERS)) & (1 - +(value < 0))
    out[k] = p
    k += isSmall & (marks[((value + 1) | 0) & SMALL_NUMBERS] ?? 0)
  }
  return k
}

/** Both ends inclusive; calls without the value never match. */
export function keepDuration(
  columns: CallColumns,
  field: NumberField,
  range: DurationRange | undefined
): Keep {
  if (range === undefined) return KEEP_ALL
  const { min = -Infinity, max = Infinity } = range
  return keepRange(columns.numbers(field), min, max)
}

/** A condition on numbers: one of the values, or text contained in the number as it is written. */
export function keepNumberField(
  values: Float64Array,
  { mode, values: wanted, not }: Omit<FieldFilter, 'field'>
): Keep {
  const keep = mode === 'equals' ? keepNumbers(values, wanted.filter(isNumber)) : keepWritten(values, wanted)
  return not === true ? keepNot(keep) : keep
}

const isNumber = (value: FieldFilter['values'][number]): value is number | null =>
  value === null || typeof value === 'number'

function keepWritten(values: Float64Array, wanted: FieldFilter['values']): Keep {
  const parts = wanted.filter((value) => typeof value === 'string').map((part) => part.toLowerCase())
  const known = new Map<number, boolean>()
  return keepIf((position) => {
    const value = values[position] ?? Number.NaN
    if (Number.isNaN(value)) return false
    let hit = known.get(value)
    if (hit === undefined) {
      hit = parts.some((part) => String(value).includes(part))
      if (known.size < MAX_KNOWN) known.set(value, hit)
    }
    return hit
  })
}

/** Durations repeat, times do not. */
const MAX_KNOWN = 100_000

/** A condition on a flag: set or not. No text stands in a flag. */
export function keepFlagField(
  flags: Uint8Array,
  bit: number,
  { mode, values, not }: Omit<FieldFilter, 'field'>
): Keep {
  const wanted = mode === 'equals' ? values.filter((value) => typeof value === 'boolean') : []
  const keep = keepFlags(flags, bit, wanted)
  return not === true ? keepNot(keep) : keep
}

function keepFlags(flags: Uint8Array, bit: number, wanted: readonly boolean[]): Keep {
  if (wanted.includes(true) && wanted.includes(false)) return KEEP_ALL
  // No flags byte has bit 256: nothing wanted holds for no call.
  return keepBits(flags, bit, wanted.includes(true) ? bit : wanted.includes(false) ? 0 : 256)
}
