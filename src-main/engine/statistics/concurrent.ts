import type { Concurrent, StatisticsInput, StatisticsSummary } from '@shared/model/statistics'
import { stepOf } from './local-steps'
import { sorted } from './sorted'
import { inSteps, STEP } from './steps'

const MICROS_PER_SECOND = 1_000_000
const MICROS_PER_SLOT = 15 * 60 * MICROS_PER_SECOND
const MOST_PEAKS = 10
/** Levels that are told apart. */
const LEVELS = 200

interface Peak {
  readonly at: number
  readonly until: number
  readonly calls: number
}

export interface Sweep extends Concurrent {
  readonly peak: StatisticsSummary['peak']
}

/**
 * How many calls went on at once: a sweep over all starts and ends. A call lasts from its start up to its end, that
 * moment left out; one without end, or that ends as it starts, is never there. Where one call ends and another begins at
 * the same moment, nothing changes. `atOnce` takes the most of each step. Time is counted from the first start to the last
 * end.
 */
export function* sweep(
  input: StatisticsInput,
  bounds: Float64Array,
  atOnce: (step: number, calls: number) => void
): Generator<void, Sweep> {
  const { starts, ends } = yield* momentsOf(input)
  const levels = new LevelTimes(bounds)
  let level = 0
  let since = 0
  let isOn = false
  let s = 0
  let e = 0
  // Each end comes after its start: as long as there are ends, one of them or a start is next.
  while (e < ends.length) {
    for (let n = 0; n < STEP && e < ends.length; n += 1) {
      const at = s < starts.length ? Math.min(starts[s] as number, ends[e] as number) : (ends[e] as number)
      const before = level
      while (ends[e] === at) {
        e += 1
        level -= 1
      }
      while (starts[s] === at) {
        s += 1
        level += 1
      }
      if (level === before) continue
      if (isOn) levels.add(before, since, at)
      since = at
      isOn = true
    }
    yield
  }
  levels.most.forEach((calls, step) => atOnce(step, calls))
  const peaks = highest([...levels.slots.values()])
  const top = peaks[0]
  return {
    peaks,
    seconds: shortened(levels.micros),
    peak: top === undefined ? null : { calls: top.calls, at: top.at }
  }
}

/** What is kept of the stretches of time in which the same number of calls went on. */
class LevelTimes {
  readonly micros = new Float64Array(LEVELS + 1)
  /** The highest stretch that begins in each quarter of an hour. */
  readonly slots = new Map<number, Peak>()
  readonly most: Uint32Array
  private hint = 0

  constructor(private readonly bounds: Float64Array) {
    this.most = new Uint32Array(Math.max(0, bounds.length - 1))
  }

  add(calls: number, at: number, until: number): void {
    const { bounds, most, slots } = this
    const level = Math.min(calls, LEVELS)
    this.micros[level] = (this.micros[level] as number) + (until - at)
    if (calls === 0) return
    const slot = Math.floor(at / MICROS_PER_SLOT)
    const known = slots.get(slot)
    if (known === undefined || calls > known.calls) slots.set(slot, { at, until, calls })
    this.hint = stepOf(bounds, at, this.hint)
    // What lasts into later steps counts there too.
    for (let step = this.hint; step < most.length && (bounds[step] as number) < until; step += 1) {
      if (calls > (most[step] as number)) most[step] = calls
    }
  }
}

function* momentsOf({
  columns,
  positions
}: StatisticsInput): Generator<void, { readonly starts: Float64Array; readonly ends: Float64Array }> {
  const size = positions?.length ?? columns.size
  const starts = new Float64Array(size)
  const ends = new Float64Array(size)
  let count = 0
  yield* inSteps(size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      const start = columns.date[p] as number
      const end = columns.dateEnd[p] as number
      if (!(end > start)) continue
      starts[count] = start
      ends[count] = end
      count += 1
    }
  })
  return {
    starts: yield* sorted(starts.subarray(0, count)),
    ends: yield* sorted(ends.subarray(0, count))
  }
}

/**
 * Of the highest stretches of each quarter of an hour of the clock those with most calls, the earliest first where they
 * are equal; what begins less than a quarter of an hour from one that was taken is left out.
 */
function highest(peaks: Peak[]): readonly Peak[] {
  const chosen: Peak[] = []
  for (const peak of peaks.sort((a, b) => b.calls - a.calls || a.at - b.at)) {
    if (chosen.length === MOST_PEAKS) break
    if (chosen.every(({ at }) => Math.abs(at - peak.at) >= MICROS_PER_SLOT)) chosen.push(peak)
  }
  return chosen
}

/** Seconds by level up to the highest one that was reached. */
function shortened(micros: Float64Array): readonly number[] {
  let last = micros.length - 1
  while (last > 0 && micros[last] === 0) last -= 1
  return Array.from(micros.subarray(0, last + 1), (us) => us / MICROS_PER_SECOND)
}
