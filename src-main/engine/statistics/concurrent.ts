import type { Concurrent, StatisticsInput, StatisticsSummary } from '@shared/model/statistics'
import { stepOf } from './local-steps'
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
 * moment left out; one without end, or that ends as it starts, is never there. `atOnce` takes the most of each step.
 */
export function* sweep(
  input: StatisticsInput,
  bounds: Float64Array,
  atOnce: (step: number, calls: number) => void
): Generator<void, Sweep> {
  const { starts, ends } = yield* momentsOf(input)
  const seconds = new Float64Array(LEVELS + 1)
  const slots = new Map<number, Peak>()
  const most = new Uint32Array(Math.max(0, bounds.length - 1))
  let level = 0
  let s = 0
  let e = 0
  let hint = 0
  while (e < ends.length) {
    const stop = Math.min(ends.length, e + STEP)
    while (e < stop) {
      const start = s < starts.length ? (starts[s] as number) : Infinity
      const end = ends[e] as number
      const at = Math.min(start, end)
      // At one moment calls end before others begin.
      while (e < ends.length && ends[e] === at) {
        e += 1
        level -= 1
      }
      while (s < starts.length && starts[s] === at) {
        s += 1
        level += 1
      }
      const until = Math.min(
        s < starts.length ? (starts[s] as number) : Infinity,
        e < ends.length ? (ends[e] as number) : Infinity
      )
      if (until === Infinity) break
      seconds[Math.min(level, LEVELS)] = (seconds[Math.min(level, LEVELS)] as number) + (until - at)
      if (level === 0) continue
      notePeak(slots, { at, until, calls: level })
      hint = stepOf(bounds, at, hint)
      // A level that lasts into later steps counts there too.
      for (let step = hint; step < most.length && (bounds[step] as number) < until; step += 1) {
        if (level > (most[step] as number)) most[step] = level
      }
    }
    yield
  }
  most.forEach((calls, step) => atOnce(step, calls))
  const peaks = highest([...slots.values()])
  const top = peaks[0]
  return {
    peaks,
    seconds: shortened(seconds),
    peak: top === undefined ? null : { calls: top.calls, at: top.at }
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
  const sortedStarts = starts.subarray(0, count).sort()
  yield
  const sortedEnds = ends.subarray(0, count).sort()
  yield
  return { starts: sortedStarts, ends: sortedEnds }
}

/** Keeps the highest moment of each quarter of an hour. */
function notePeak(slots: Map<number, Peak>, peak: Peak): void {
  const slot = Math.floor(peak.at / MICROS_PER_SLOT)
  const known = slots.get(slot)
  if (known === undefined || peak.calls > known.calls) slots.set(slot, peak)
}

/** The highest moments, earliest first where they are equal, none within a quarter of an hour of a higher one. */
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
