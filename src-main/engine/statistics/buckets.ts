import { inSteps } from './steps'

/** Stretches of equal width into which numbers fall: all of one stretch are below all of the next. */
export interface Buckets {
  /** Stretches; 1 where all numbers are equal. */
  readonly count: number
  /** How many numbers lie in the stretches before each, and at the end how many there are. */
  readonly before: Uint32Array
  /** A number falls into stretch `((value - least) * perUnit) | 0`; loops over millions say so themselves. */
  readonly least: number
  readonly perUnit: number
}

/** Counts finite numbers by at most so many stretches, in steps. */
export function* bucketsOf(values: Float64Array, atMost: number): Generator<void, Buckets> {
  let least = Infinity
  let most = -Infinity
  yield* inSteps(values.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const value = values[i] as number
      if (value < least) least = value
      if (value > most) most = value
    }
  })
  // The greatest number falls into the last stretch, and rounding never takes it further.
  const width = (atMost - 1) / (most - least)
  const perUnit = Number.isFinite(width) ? width : 0
  const count = perUnit === 0 ? 1 : atMost
  const before = new Uint32Array(count + 1)
  yield* inSteps(values.length, (from, to) => countInto(before, values, from, to, least, perUnit))
  yield* inSteps(count, (from, to) => {
    for (let n = from; n < to; n += 1) before[n + 1] = (before[n + 1] as number) + (before[n] as number)
  })
  return { count, before, least, perUnit }
}

/** Counts one place further on, where sums turn the counts into places. */
function countInto(
  before: Uint32Array,
  values: Float64Array,
  from: number,
  to: number,
  least: number,
  perUnit: number
): void {
  for (let i = from; i < to; i += 1) {
    const next = ((((values[i] as number) - least) * perUnit) | 0) + 1
    before[next] = (before[next] as number) + 1
  }
}
