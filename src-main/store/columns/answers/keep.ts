import { giveBuffer, takeBuffer } from './buffers'
import { inChunks } from './chunks'

/**
 * Conditions on positions, as loops over typed arrays. What they cost decides how the grid feels at millions of calls, so
 * none of them branches on data: a call is always written and the counter moves by 0 or 1. Each loop is a function of the
 * module that goes through a chunk: such a function is compiled once and for good, while a loop inside of a new closure
 * begins unoptimised at each question. All in one file, though long: they are one loop in many variants.
 */

/**
 * Narrows a set of positions, given in ascending order: writes those of the first `size` of `within` that hold to `out`,
 * in order, and says how many. `within` null stands for the positions below `size`. `out` may be `within` itself.
 */
export type Keep = (size: number, within: Uint32Array | null, out: Uint32Array) => number

export const KEEP_ALL: Keep = (size, within, out) => {
  if (within === null) for (let p = 0; p < size; p += 1) out[p] = p
  else if (within !== out) out.set(within.subarray(0, size))
  return size
}

export const KEEP_NONE: Keep = () => 0

/** Calls whose code is marked. */
export function keepCodes(codes: Uint32Array, marks: Uint8Array): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) =>
      within === null
        ? codesOfAll(codes, marks, from, to, out, k)
        : codesWithin(codes, marks, within, from, to, out, k)
    )
}

function codesOfAll(
  codes: Uint32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let p = from; p < to; p += 1) {
    out[k] = p
    k += marks[codes[p] ?? 0] ?? 0
  }
  return k
}

function codesWithin(
  codes: Uint32Array,
  marks: Uint8Array,
  within: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within[i] ?? 0
    out[k] = p
    k += marks[codes[p] ?? 0] ?? 0
  }
  return k
}

/** Calls one of whose codes is marked, in either of two columns. */
function keepEitherCode(a: Uint32Array, b: Uint32Array, marks: Uint8Array): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) =>
      within === null
        ? eitherOfAll(a, b, marks, from, to, out, k)
        : eitherWithin(a, b, marks, within, from, to, out, k)
    )
}

function eitherOfAll(
  a: Uint32Array,
  b: Uint32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let p = from; p < to; p += 1) {
    out[k] = p
    k += (marks[a[p] ?? 0] ?? 0) | (marks[b[p] ?? 0] ?? 0)
  }
  return k
}

function eitherWithin(
  a: Uint32Array,
  b: Uint32Array,
  marks: Uint8Array,
  within: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within[i] ?? 0
    out[k] = p
    k += (marks[a[p] ?? 0] ?? 0) | (marks[b[p] ?? 0] ?? 0)
  }
  return k
}

/** The same in any of four columns. */
function keepAnyOfFour(
  a: Uint32Array,
  b: Uint32Array,
  c: Uint32Array,
  d: Uint32Array,
  marks: Uint8Array
): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) =>
      within === null
        ? anyOfFour(a, b, c, d, marks, from, to, out, k)
        : anyOfFourWithin(a, b, c, d, marks, within, from, to, out, k)
    )
}

function anyOfFour(
  a: Uint32Array,
  b: Uint32Array,
  c: Uint32Array,
  d: Uint32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let p = from; p < to; p += 1) {
    out[k] = p
    k += (marks[a[p] ?? 0] ?? 0) | (marks[b[p] ?? 0] ?? 0) | (marks[c[p] ?? 0] ?? 0) | (marks[d[p] ?? 0] ?? 0)
  }
  return k
}

function anyOfFourWithin(
  a: Uint32Array,
  b: Uint32Array,
  c: Uint32Array,
  d: Uint32Array,
  marks: Uint8Array,
  within: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within[i] ?? 0
    out[k] = p
    k += (marks[a[p] ?? 0] ?? 0) | (marks[b[p] ?? 0] ?? 0) | (marks[c[p] ?? 0] ?? 0) | (marks[d[p] ?? 0] ?? 0)
  }
  return k
}

/** Calls one of whose codes is marked, in any of up to four columns. */
export function keepAnyCode(columns: readonly Uint32Array[], marks: Uint8Array): Keep {
  const [a, b, c, d] = columns
  if (a === undefined) return KEEP_NONE
  if (b === undefined) return keepCodes(a, marks)
  if (c === undefined) return keepEitherCode(a, b, marks)
  return keepAnyOfFour(a, b, c, d ?? c, marks)
}

/** Values from `min` to `max`, both included; NaN never holds. */
export function keepRange(values: Float64Array, min: number, max: number): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) =>
      within === null
        ? rangeOfAll(values, min, max, from, to, out, k)
        : rangeWithin(values, min, max, within, from, to, out, k)
    )
}

function rangeOfAll(
  values: Float64Array,
  min: number,
  max: number,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let p = from; p < to; p += 1) {
    const value = values[p] ?? 0
    out[k] = p
    k += +(value >= min) & +(value <= max)
  }
  return k
}

function rangeWithin(
  values: Float64Array,
  min: number,
  max: number,
  within: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within[i] ?? 0
    const value = values[p] ?? 0
    out[k] = p
    k += +(value >= min) & +(value <= max)
  }
  return k
}

/** Values up to `max`, included, and those without one. */
export function keepUpTo(values: Float64Array, max: number): Keep {
  return (size, within, out) => inChunks(size, (from, to, k) => upTo(values, max, within, from, to, out, k))
}

function upTo(
  values: Float64Array,
  max: number,
  within: Uint32Array | null,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within === null ? i : (within[i] ?? 0)
    out[k] = p
    k += 1 - +((values[p] ?? 0) > max)
  }
  return k
}

/** Calls of whose flags those in `mask` are exactly `wanted`. */
export function keepBits(flags: Uint8Array, mask: number, wanted: number): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) =>
      within === null
        ? bitsOfAll(flags, mask, wanted, from, to, out, k)
        : bitsWithin(flags, mask, wanted, within, from, to, out, k)
    )
}

function bitsOfAll(
  flags: Uint8Array,
  mask: number,
  wanted: number,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let p = from; p < to; p += 1) {
    out[k] = p
    k += +(((flags[p] ?? 0) & mask) === wanted)
  }
  return k
}

function bitsWithin(
  flags: Uint8Array,
  mask: number,
  wanted: number,
  within: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within[i] ?? 0
    out[k] = p
    k += +(((flags[p] ?? 0) & mask) === wanted)
  }
  return k
}

/** Calls whose own mark is `wanted`, 0 or 1. */
export function keepMarked(marks: Uint8Array, wanted: 0 | 1 = 1): Keep {
  return keepBits(marks, 1, wanted)
}

/** Calls whose value, a small whole number, is marked. */
export function keepSlots(slots: Uint16Array, marks: Uint8Array): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) => slotsWithin(slots, marks, within, from, to, out, k))
}

function slotsWithin(
  slots: Uint16Array,
  marks: Uint8Array,
  within: Uint32Array | null,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within === null ? i : (within[i] ?? 0)
    out[k] = p
    k += marks[slots[p] ?? 0] ?? 0
  }
  return k
}

/** Positions from `first` on. */
export function keepFrom(first: number): Keep {
  return (size, within, out) =>
    inChunks(size, (from, to, k) => positionsFrom(first, within, from, to, out, k))
}

function positionsFrom(
  first: number,
  within: Uint32Array | null,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within === null ? i : (within[i] ?? 0)
    out[k] = p
    k += +(p >= first)
  }
  return k
}

/** Positions of a list, which is in ascending order and has none twice. */
export function keepList(list: Uint32Array): Keep {
  return (size, within, out) => {
    if (within === null) {
      out.set(list)
      return list.length
    }
    let k = 0
    let i = 0
    for (const p of list) {
      while (i < size && (within[i] ?? 0) < p) i += 1
      if (i === size) break
      if (within[i] !== p) continue
      // Never overtakes the reading of `within`: at most one is written for each that is passed.
      out[k] = p
      k += 1
      i += 1
    }
    return k
  }
}

/** Calls for whose position the test holds, for what no loop above says. */
export function keepIf(test: (position: number) => boolean): Keep {
  return (size, within, out) => {
    let k = 0
    for (let i = 0; i < size; i += 1) {
      const p = within === null ? i : (within[i] ?? 0)
      out[k] = p
      k += +test(p)
    }
    return k
  }
}

/** Calls that hold for none of the conditions. */
export function keepNone(keeps: readonly Keep[]): Keep {
  return (size, within, out) => {
    if (within === null) return keepMarked(marksOfAny(keeps, size), 0)(size, null, out)
    const hits = takeBuffer(size)
    let rest = size
    let from = within
    for (const keep of keeps) {
      const count = keep(rest, from, hits)
      rest = subtract(rest, from, hits, count, out)
      from = out
    }
    giveBuffer(hits)
    return from === out ? rest : KEEP_ALL(size, within, out)
  }
}

/** Calls that hold for at least one of the conditions. */
export function keepAny(keeps: readonly Keep[]): Keep {
  if (keeps.length === 1 && keeps[0] !== undefined) return keeps[0]
  const amongst = keepNone([keepNone(keeps)])
  return (size, within, out) =>
    within === null ? keepMarked(marksOfAny(keeps, size))(size, null, out) : amongst(size, within, out)
}

/** Marks the positions below `size` that hold for at least one of the conditions: for all calls quicker than lists. */
function marksOfAny(keeps: readonly Keep[], size: number): Uint8Array {
  const marks = new Uint8Array(size)
  const hits = takeBuffer(size)
  for (const keep of keeps) {
    const count = keep(size, null, hits)
    inChunks(count, (from, to) => markAll(marks, hits, from, to))
  }
  giveBuffer(hits)
  return marks
}

/** Sets the marks of positions. */
export function markAll(marks: Uint8Array, positions: Uint32Array, from: number, to: number): number {
  for (let i = from; i < to; i += 1) marks[positions[i] ?? 0] = 1
  return 0
}

/** Calls for which the condition does not hold. */
export const keepNot = (keep: Keep): Keep => keepNone([keep])

/** Sets larger than this are worth a look at which condition narrows most. */
const WORTH_SAMPLING = 20_000
const SAMPLE = 512

/** Calls for which all conditions hold. The one that leaves fewest of a sample goes first. */
export function keepEvery(keeps: readonly Keep[]): Keep {
  if (keeps.length === 1 && keeps[0] !== undefined) return keeps[0]
  return (size, within, out) => {
    const [first, ...others] = size > WORTH_SAMPLING ? byNarrowness(keeps, size, within) : keeps
    if (first === undefined) return KEEP_ALL(size, within, out)
    let count = first(size, within, out)
    for (const keep of others) count = keep(count, out, out)
    return count
  }
}

function byNarrowness(keeps: readonly Keep[], size: number, within: Uint32Array | null): readonly Keep[] {
  const sample = Uint32Array.from({ length: SAMPLE }, (_, index) => {
    const at = Math.floor((index * size) / SAMPLE)
    return within === null ? at : (within[at] ?? 0)
  })
  const out = new Uint32Array(SAMPLE)
  const left = new Map(keeps.map((keep) => [keep, keep(SAMPLE, sample, out)]))
  return [...keeps].sort((a, b) => (left.get(a) ?? 0) - (left.get(b) ?? 0))
}

/** Writes what of a set is not among `minus`, a part of it in the same order; how many. `out` may be `within`. */
function subtract(
  size: number,
  within: Uint32Array,
  minus: Uint32Array,
  minusSize: number,
  out: Uint32Array
): number {
  let k = 0
  let j = 0
  for (let i = 0; i < size; i += 1) {
    const p = within[i] ?? 0
    const same = +(j < minusSize) & +((minus[j] ?? 0) === p)
    out[k] = p
    k += 1 - same
    j += same
  }
  return k
}
