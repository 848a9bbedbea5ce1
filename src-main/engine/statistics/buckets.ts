import { inSteps } from './steps'

const MOST = 1 << 16

/** Stretches of equal width into which numbers fall: all of one stretch are below all of the next. */
export interface Buckets {
  /** Stretches; 1 where all numbers are equal. */
  readonly count: number
  /** How many numbers lie in the stretches before each, and at the end how many there are. */
  readonly before: Uint32Array
  of(value: number): number
}

/** Counts finite numbers by stretches, in steps. */
export function* bucketsOf(values: Float64Array): Generator<void, Buckets> {
  let least = Infinity
  let most = -Infinity
  yield* inSteps(values.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const value = values[i] as number
      if (value < least) least = value
      if (value > most) most = value
    }
  })
  const count = most > least ? MOST : 1
  const perUnit = count === 1 ? 0 : MOST / (most - least)
  const of = (value: number): number => Math.min(count - 1, Math.floor((value - least) * perUnit))
  const before = new Uint32Array(count + 1)
  yield* inSteps(values.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const next = of(values[i] as number) + 1
      before[next] = (before[next] as number) + 1
    }
  })
  for (let n = 1; n <= count; n += 1) before[n] = (before[n] as number) + (before[n - 1] as number)
  return { count, before, of }
}
