import { instantOf, shifted, startOf, wallAt } from '@shared/format/period-clock'
import { localMicros } from '@shared/format/zone'
import type { CourseStep } from '@shared/model/statistics'

const MICROS_PER_HOUR = 3_600_000_000
const MICROS_PER_DAY = 24 * MICROS_PER_HOUR
/** Most points that a course of hours, days or weeks has; then the next longer step is taken. */
const MOST = { hour: 4 * 24, day: 123, week: 130 } as const
const MONDAY = 1

/** How finely the course of a period is shown. */
export function stepFor(from: number, until: number): CourseStep {
  const days = (until - from) / MICROS_PER_DAY
  if (days * 24 <= MOST.hour) return 'hour'
  if (days <= MOST.day) return 'day'
  return days / 7 <= MOST.week ? 'week' : 'month'
}

/**
 * Ends of the local hours, days, weeks or months that hold a period: one more than there are steps. Days have 23 to 25
 * hours; hours are those of the clock, and both that read 02 in autumn stand alone.
 */
export function stepBounds(from: number, until: number, step: CourseStep, zone: string): Float64Array {
  const bounds: number[] = []
  if (step === 'hour') {
    for (let at = hourOf(from, zone); ; at = nextHour(at, zone)) {
      bounds.push(at)
      if (at >= until) return Float64Array.from(bounds)
    }
  }
  let wall = startOf(wallAt(from, zone), step, MONDAY)
  for (;;) {
    const at = instantOf(wall, zone)
    // A zone may leave out a whole day: it is no step.
    if (at !== bounds.at(-1)) bounds.push(at)
    if (at >= until) return Float64Array.from(bounds)
    wall = shifted(wall, step, 1)
  }
}

/** When the hour of the clock began that holds a moment. */
function hourOf(us: number, zone: string): number {
  const wall = wallAt(us, zone)
  return us - (localMicros(wall) - localMicros(startOf(wall, 'hour', MONDAY)))
}

/** The next full hour; a clock change by half an hour makes the steps beside it longer or shorter. */
function nextHour(at: number, zone: string): number {
  const later = at + MICROS_PER_HOUR
  const full = hourOf(later, zone)
  return full > at && wallAt(full, zone).minute === 0 ? full : later
}

/** Place of the step that holds a moment, near `hint`; the caller knows that one does. */
export function stepOf(bounds: Float64Array, at: number, hint: number): number {
  if (at >= (bounds[hint] as number) && at < (bounds[hint + 1] as number)) return hint
  let low = 0
  let high = bounds.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((bounds[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return low
}
