import type { Concurrent, StatisticsInput, StatisticsSummary } from '@shared/model/statistics'
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
  const at = { start: 0, end: 0, since: starts[0] ?? 0 }
  while (at.end < ends.length) {
    goOn(starts, ends, at, levels)
    yield
  }
  levels.most.forEach((calls, step) => atOnce(step, calls))
  const peaks = highest(levels.peaks())
  const top = peaks[0]
  return {
    peaks,
    seconds: shortened(levels.micros),
    peak: top === undefined ? null : { calls: top.calls, at: top.at }
  }
}

/** How far a sweep has come: places of the next start and end, and since when as many calls go on as do now. */
interface Place {
  start: number
  end: number
  since: number
}

/** Goes on by a step. Each end comes after its start: as long as there are ends, one of them or a start is next. */
function goOn(starts: Float64Array, ends: Float64Array, place: Place, levels: LevelTimes): void {
  let { start, end, since } = place
  for (let n = 0; n < STEP && end < ends.length; n += 1) {
    const nextEnd = ends[end] as number
    const nextStart = start < starts.length ? (starts[start] as number) : Infinity
    const at = nextStart < nextEnd ? nextStart : nextEnd
    const before = start - end
    while (end < ends.length && ends[end] === at) end += 1
    while (start < starts.length && starts[start] === at) start += 1
    if (start - end === before) continue
    // The first start ends a time that has no length.
    if (at > since) levels.add(before, since, at)
    since = at
  }
  place.start = start
  place.end = end
  place.since = since
}

/** What is kept of the stretches of time in which the same number of calls went on; they come in order. */
class LevelTimes {
  readonly micros = new Float64Array(LEVELS + 1)
  readonly most: Uint32Array
  private step = 0
  /** The highest stretches that begin in each quarter of an hour, but for the one that lasts. */
  private readonly slots: Peak[] = []
  private slotEnd = -Infinity
  private peakAt = 0
  private peakUntil = 0
  private peakCalls = 0

  constructor(private readonly bounds: Float64Array) {
    this.most = new Uint32Array(Math.max(0, bounds.length - 1))
  }

  add(calls: number, at: number, until: number): void {
    const { bounds, micros, most } = this
    const level = calls < LEVELS ? calls : LEVELS
    micros[level] = (micros[level] as number) + (until - at)
    if (calls === 0) return
    if (at >= this.slotEnd) this.beginSlot(at)
    if (calls > this.peakCalls) {
      this.peakCalls = calls
      this.peakAt = at
      this.peakUntil = until
    }
    while (this.step < most.length - 1 && at >= (bounds[this.step + 1] as number)) this.step += 1
    // What lasts into later steps counts there too.
    for (let step = this.step; step < most.length && (bounds[step] as number) < until; step += 1) {
      if (calls > (most[step] as number)) most[step] = calls
    }
  }

  /** The highest stretch of each quarter of an hour in which one begins. */
  peaks(): Peak[] {
    this.beginSlot(this.slotEnd)
    return this.slots
  }

  private beginSlot(at: number): void {
    if (this.peakCalls > 0) this.slots.push({ at: this.peakAt, until: this.peakUntil, calls: this.peakCalls })
    this.peakCalls = 0
    this.slotEnd = (Math.floor(at / MICROS_PER_SLOT) + 1) * MICROS_PER_SLOT
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
function highest(peaks: readonly Peak[]): readonly Peak[] {
  const chosen: Peak[] = []
  // Ten looks at all of them are less work than to bring years of quarters into order.
  while (chosen.length < MOST_PEAKS) {
    let next: Peak | null = null
    for (const peak of peaks) {
      // They are in order of time.
      if (next !== null && peak.calls <= next.calls) continue
      if (chosen.every(({ at }) => Math.abs(at - peak.at) >= MICROS_PER_SLOT)) next = peak
    }
    if (next === null) break
    chosen.push(next)
  }
  return chosen
}

/** Seconds by level up to the highest one that was reached. */
function shortened(micros: Float64Array): readonly number[] {
  let last = micros.length - 1
  while (last > 0 && micros[last] === 0) last -= 1
  return Array.from(micros.subarray(0, last + 1), (us) => us / MICROS_PER_SECOND)
}
