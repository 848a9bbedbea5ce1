import { bucketsOf } from './buckets'
import { inSteps, STEP } from './steps'

/** Below this many, sorting at once takes no longer than a step. */
const FEW = 1 << 14

/** Finite numbers in ascending order, in steps: a sort of millions at once would keep others waiting. */
export function* sorted(values: Float64Array): Generator<void, Float64Array> {
  if (values.length <= FEW) return values.slice().sort()
  const { before, of, count } = yield* bucketsOf(values)
  const places = before.slice(0, count)
  const all = new Float64Array(values.length)
  yield* inSteps(values.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const value = values[i] as number
      const bucket = of(value)
      const place = places[bucket] as number
      all[place] = value
      places[bucket] = place + 1
    }
  })
  // As many stretches at a time as make a step; one that holds more is sorted at once.
  let from = 0
  for (let bucket = 1; bucket <= count; bucket += 1) {
    const to = before[bucket] as number
    if (to - from < STEP && bucket < count) continue
    all.subarray(from, to).sort()
    from = to
    yield
  }
  return all
}
