import { bucketsOf } from './buckets'
import { inSteps, STEP } from './steps'

/** Below this many, sorting at once takes no longer than a step. */
const FEW = 1 << 14
/** Numbers of one stretch, if they lie evenly; more stretches than that would not fit into the processor's cache. */
const PER_BUCKET = 8
const MOST_BUCKETS = 1 << 20
/** Up to so many, moving each to its place is quicker than a call of the built-in sort. */
const HANDFUL = 48

/** Finite numbers in ascending order, in steps: a sort of millions at once would keep others waiting. */
export function* sorted(values: Float64Array): Generator<void, Float64Array> {
  if (values.length <= FEW) return values.slice().sort()
  const { before, count, least, perUnit } = yield* bucketsOf(
    values,
    Math.min(MOST_BUCKETS, Math.ceil(values.length / PER_BUCKET))
  )
  // All are equal.
  if (count === 1) return values.slice()
  const places = before.slice(0, count)
  const all = new Float64Array(values.length)
  yield* inSteps(values.length, (from, to) => scatter(all, places, values, from, to, least, perUnit))
  let done = 0
  for (let bucket = 0; bucket < count; bucket += 1) {
    const from = before[bucket] as number
    const to = before[bucket + 1] as number
    if (to - from <= HANDFUL) sortFew(all, from, to)
    else if (to - from <= FEW) all.subarray(from, to).sort()
    // One that lies far off makes nearly all the others fall into one stretch.
    else all.set(yield* sorted(all.subarray(from, to)), from)
    if (to - done < STEP) continue
    done = to
    yield
  }
  return all
}

function scatter(
  all: Float64Array,
  places: Uint32Array,
  values: Float64Array,
  from: number,
  to: number,
  least: number,
  perUnit: number
): void {
  for (let i = from; i < to; i += 1) {
    const value = values[i] as number
    const bucket = ((value - least) * perUnit) | 0
    const place = places[bucket] as number
    all[place] = value
    places[bucket] = place + 1
  }
}

function sortFew(all: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i += 1) {
    const value = all[i] as number
    let at = i
    while (at > from && (all[at - 1] as number) > value) {
      all[at] = all[at - 1] as number
      at -= 1
    }
    all[at] = value
  }
}
