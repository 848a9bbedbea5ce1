import { localMicrosToInstants, zonedParts } from '@shared/format/zone'
import type { QualityDay, QualityGap } from '@shared/model/quality'
import { first, prepare, type ReadStore } from '../store'

const MICROS = 1_000_000
const HOUR_US = 3600 * MICROS
const DAY_US = 24 * HOUR_US
/** A stretch of days without anything is a gap by itself, and what lies on both sides is looked at apart. */
const LONG_DAYS = 60
/** A day of this kind must have been seen this often before a quiet hour of it means anything. */
const SAMPLES = 3
/** Events that should have come before a quiet stretch is called a gap: some ten calls, so chance does not explain it. */
const EXPECTED_CELS = 100

/** One day with data: its counts, and the events of each of its hours. */
export interface DayCounts extends QualityDay {
  /** Midnight in the zone, microseconds, UTC. */
  readonly start: number
  readonly end: number
  readonly hours: readonly number[]
  /** Workdays, Saturdays and Sundays each have a rhythm of their own. */
  readonly kind: 'workday' | 'saturday' | 'sunday'
}

/** Counts of every day that has events or calls, oldest first; each hour is one look at an index. */
export function countDays(store: ReadStore, zone: string): readonly DayCounts[] {
  const between = (table: string, column: string) => {
    const statement = prepare(store, `SELECT count(*) FROM ${table} WHERE ${column} >= ? AND ${column} < ?`)
    return (from: number, until: number) => (statement.raw(true).get(from, until) as [number])[0]
  }
  const cels = between('cel', 'eventtime')
  const calls = between('call_log', 'date')
  const days: DayCounts[] = []
  let at = nextData(store, Number.MIN_SAFE_INTEGER)
  while (at !== null) {
    const { day, start, end, kind } = dayOf(at, zone)
    const hours: number[] = []
    for (let hour = start; hour < end; hour += HOUR_US) hours.push(cels(hour, Math.min(end, hour + HOUR_US)))
    days.push({
      day,
      start,
      end,
      kind,
      hours,
      cels: hours.reduce((sum, n) => sum + n, 0),
      calls: calls(start, end)
    })
    at = nextData(store, end)
  }
  return days
}

function nextData(store: ReadStore, from: number): number | null {
  const next = first<{ at: number | null }>(
    store,
    `SELECT min(at) AS at FROM (SELECT min(eventtime) AS at FROM cel WHERE eventtime >= ?
       UNION ALL SELECT min(date) FROM call_log WHERE date >= ?)`,
    from,
    from
  )
  return next?.at ?? null
}

function dayOf(us: number, zone: string): Omit<DayCounts, 'hours' | 'cels' | 'calls'> {
  const { year, month, day } = zonedParts(us, zone)
  const local = Date.UTC(year, month - 1, day) * 1000
  const start = midnight(local, zone)
  const weekday = new Date(local / 1000).getUTCDay()
  return {
    day: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    start: Math.min(start, us),
    end: Math.max(midnight(local + DAY_US, zone), us + 1),
    kind: weekday === 0 ? 'sunday' : weekday === 6 ? 'saturday' : 'workday'
  }
}

/** Midnight of a day; where clocks skip it, the first moment of the day, which is an hour later. */
function midnight(localUs: number, zone: string): number {
  return (
    localMicrosToInstants(localUs, zone)[0] ?? localMicrosToInstants(localUs + HOUR_US, zone)[0] ?? localUs
  )
}

interface Hour {
  readonly from: number
  readonly until: number
  readonly slot: string
  readonly cels: number
}

/** Stretches without events at hours that usually have some, and stretches of two months without anything. */
export function findGaps(days: readonly DayCounts[], zone: string): readonly QualityGap[] {
  const gaps: QualityGap[] = []
  let part: DayCounts[] = []
  for (const day of days) {
    const last = part.at(-1)
    if (last !== undefined && day.start - last.end > LONG_DAYS * DAY_US) {
      gaps.push(...gapsWithin(part, zone), { from: last.end, until: day.start, expectedCels: 0 })
      part = []
    }
    part.push(day)
  }
  return [...gaps, ...gapsWithin(part, zone)]
}

function gapsWithin(days: readonly DayCounts[], zone: string): QualityGap[] {
  const hours = withEmptyDays(days, zone)
  const usual = averages(hours)
  const gaps: QualityGap[] = []
  let from: number | null = null
  let expected = 0
  // The edges of the data are no gaps, so a stretch counts only once events follow it.
  let begun = false
  for (const hour of hours) {
    if (hour.cels === 0 && begun) {
      from ??= hour.from
      expected += usual.get(hour.slot) ?? 0
    } else {
      if (from !== null && expected >= EXPECTED_CELS)
        gaps.push({ from, until: hour.from, expectedCels: Math.round(expected) })
      from = null
      expected = 0
      begun ||= hour.cels > 0
    }
  }
  return gaps
}

function withEmptyDays(days: readonly DayCounts[], zone: string): readonly Hour[] {
  const hours: Hour[] = []
  let end: number | null = null
  const add = (day: Omit<DayCounts, 'cels' | 'calls' | 'day'>): void => {
    day.hours.forEach((cels, index) => {
      const from = day.start + index * HOUR_US
      hours.push({ from, until: Math.min(day.end, from + HOUR_US), slot: `${day.kind} ${index}`, cels })
    })
  }
  for (const day of days) {
    for (let at = end; at !== null && at < day.start;) {
      const empty = dayOf(at, zone)
      add({ ...empty, hours: Array<number>(Math.ceil((empty.end - empty.start) / HOUR_US)).fill(0) })
      at = empty.end
    }
    add(day)
    end = day.end
  }
  return hours
}

/** Events that an hour of each kind of day holds on average, where enough such hours were seen. */
function averages(hours: readonly Hour[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { hours: number; cels: number }>()
  for (const { slot, cels } of hours) {
    const sum = sums.get(slot) ?? { hours: 0, cels: 0 }
    sums.set(slot, { hours: sum.hours + 1, cels: sum.cels + cels })
  }
  return new Map(
    [...sums].filter(([, sum]) => sum.hours >= SAMPLES).map(([slot, sum]) => [slot, sum.cels / sum.hours])
  )
}

/** Gaps from the last event before to the first one after, instead of whole hours. */
export function betweenEvents(store: ReadStore, gaps: readonly QualityGap[]): readonly QualityGap[] {
  return gaps.map((gap) => {
    const edges = first<{ from: number | null; until: number | null }>(
      store,
      `SELECT (SELECT max(eventtime) FROM cel WHERE eventtime < ?) AS "from",
         (SELECT min(eventtime) FROM cel WHERE eventtime >= ?) AS until`,
      gap.from,
      gap.until
    )
    return { ...gap, from: edges?.from ?? gap.from, until: edges?.until ?? gap.until }
  })
}
