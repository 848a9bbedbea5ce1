import { bucketsOf } from './buckets'
import { inSteps } from './steps'

/** A table that fits into the processor's cache. */
const BUCKETS = 1 << 14
const NONE = new Float64Array(0)

/**
 * Values at the nearest rank, in steps: for each share `p` the smallest value of which at least that share of all is not
 * greater. Always a value that occurs; null without values.
 */
export function* quantilesOf(
  values: Float64Array,
  shares: readonly number[]
): Generator<void, readonly (number | null)[]> {
  if (values.length === 0) return shares.map(() => null)
  const { before, count, least, perUnit } = yield* bucketsOf(values, BUCKETS)
  const wanted = shares.map((p) => {
    const rank = rankOf(values.length, p)
    let bucket = 0
    while (bucket < count - 1 && (before[bucket + 1] as number) <= rank) bucket += 1
    return { rank, bucket }
  })
  const near = new Map(
    wanted.map(({ bucket }) => [
      bucket,
      { values: new Float64Array((before[bucket + 1] as number) - (before[bucket] as number)), size: 0 }
    ])
  )
  const isNear = new Uint8Array(count)
  for (const bucket of near.keys()) isNear[bucket] = 1
  yield* inSteps(values.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const value = values[i] as number
      const bucket = ((value - least) * perUnit) | 0
      if (isNear[bucket] === 0) continue
      const found = near.get(bucket)
      if (found !== undefined) found.values[found.size++] = value
    }
  })
  const found: number[] = []
  for (const { rank, bucket } of wanted) {
    found.push(select(near.get(bucket)?.values ?? NONE, rank - (before[bucket] as number)))
    yield
  }
  return found
}

/** The same for one share and few values, at once. The order of the values changes. */
export function quantile(values: Float64Array, p: number): number | null {
  return values.length === 0 ? null : select(values, rankOf(values.length, p))
}

const rankOf = (size: number, p: number): number => Math.max(0, Math.ceil(p * size) - 1)

/** The value that would stand at a place if they were sorted (Hoare's selection). */
function select(values: Float64Array, place: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = median(values, left, (left + right) >>> 1, right)
    let low = left
    let high = right
    while (low <= high) {
      while ((values[low] as number) < pivot) low += 1
      while ((values[high] as number) > pivot) high -= 1
      if (low > high) break
      const value = values[low] as number
      values[low] = values[high] as number
      values[high] = value
      low += 1
      high -= 1
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else break
  }
  return values[place] as number
}

function median(values: Float64Array, a: number, b: number, c: number): number {
  const [x, y, z] = [values[a] as number, values[b] as number, values[c] as number]
  return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z))
}
