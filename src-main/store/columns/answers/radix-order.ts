import { inChunks } from './chunks'

/** Bits per pass: 2048 counters stay in the first cache, and so do the lines that are written to. */
const DIGIT_BITS = 11

/**
 * Order of whole numbers from 0 on: indices into `low`, smallest first, equal ones in the order in which they stand. Each
 * number is `high * 2^32 + low`; `high` null stands for zeros. Digits that all numbers share cost nothing.
 */
export function radixOrder(low: Uint32Array, high: Uint32Array | null): Uint32Array {
  const size = low.length
  let from: Pairs = { order: new Uint32Array(size), keys: new Uint32Array(size) }
  let to: Pairs = { order: new Uint32Array(size), keys: new Uint32Array(size) }
  for (let i = 0; i < size; i += 1) from.order[i] = i
  for (const word of [low, high]) {
    const bits = word === null ? 0 : widthOf(word)
    if (word === null || bits === 0) continue
    for (let i = 0; i < size; i += 1) from.keys[i] = word[from.order[i] ?? 0] ?? 0
    const passes = Math.ceil(bits / DIGIT_BITS)
    const digit = Math.ceil(bits / passes)
    for (let pass = 0; pass < passes; pass += 1) {
      scatter(from, to, pass * digit, digit)
      ;[from, to] = [to, from]
    }
  }
  return from.order
}

/** An order and the keys in that order: they move together, so that a pass reads from one end to the other. */
interface Pairs {
  readonly order: Uint32Array
  readonly keys: Uint32Array
}

function widthOf(words: Uint32Array): number {
  let all = 0
  for (let i = 0; i < words.length; i += 1) all |= words[i] ?? 0
  return 32 - Math.clz32(all)
}

function scatter(from: Pairs, to: Pairs, shift: number, bits: number): void {
  const mask = 2 ** bits - 1
  const starts = new Uint32Array(2 ** bits + 1)
  const { length } = from.keys
  inChunks(length, (first, end) => countDigits(from.keys, shift, mask, first, end, starts))
  for (let slot = 1; slot < starts.length; slot += 1) {
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0)
  }
  inChunks(length, (first, end) => scatterChunk(from, to, shift, mask, first, end, starts))
}

function countDigits(
  keys: Uint32Array,
  shift: number,
  mask: number,
  first: number,
  end: number,
  starts: Uint32Array
): number {
  for (let i = first; i < end; i += 1) {
    const slot = (((keys[i] ?? 0) >>> shift) & mask) + 1
    starts[slot] = (starts[slot] ?? 0) + 1
  }
  return 0
}

function scatterChunk(
  { order, keys }: Pairs,
  { order: toOrder, keys: toKeys }: Pairs,
  shift: number,
  mask: number,
  first: number,
  end: number,
  starts: Uint32Array
): number {
  for (let i = first; i < end; i += 1) {
    const key = keys[i] ?? 0
    const slot = (key >>> shift) & mask
    const at = starts[slot] ?? 0
    toOrder[at] = order[i] ?? 0
    toKeys[at] = key
    starts[slot] = at + 1
  }
  return 0
}

/**
 * Splits values into what `radixOrder` takes, keeping their order: NaN first, as 0. Values are whole and no farther apart
 * than 2^53.
 */
export function radixWords(values: Float64Array): {
  readonly low: Uint32Array
  readonly high: Uint32Array | null
} {
  let min = Infinity
  let max = -Infinity
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0
    if (value < min) min = value
    if (value > max) max = value
  }
  const low = new Uint32Array(values.length)
  const high = max - min >= 2 ** 32 - 1 ? new Uint32Array(values.length) : null
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0
    const key = value >= min ? value - min + 1 : 0
    low[i] = key
    if (high !== null) high[i] = key / 2 ** 32
  }
  return { low, high }
}
