import type { Ranking, Statistics } from '@shared/model/statistics'
import { csvLine } from '../../exports/csv-text'
import { guarded } from '@shared/format/formula-guard'
import { seconds, statsTime } from './stats-json'

/** Parts of the figures that are tables of their own. */
export const STATS_PARTS = [
  'hours',
  'course',
  'outcomes',
  'directions',
  'hangups',
  'callers',
  'called',
  'answered-by',
  'users',
  'tags',
  'peaks',
  'levels',
  'not-called-back'
] as const
export type StatsPart = (typeof STATS_PARTS)[number]

type Cell = string | number | null

interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const HOURS_PER_DAY = 24

/**
 * One part as CSV with a head, the names as in the JSON: lengths in seconds, times with their offset, nothing where there
 * is no value. Texts that a spreadsheet would run are guarded.
 */
export function statisticsCsv(statistics: Statistics, part: StatsPart): string {
  const { head, rows } = tableOf(statistics, part)
  return [head, ...rows].map((row) => csvLine(row.map(cellText))).join('')
}

const cellText = (cell: Cell): string => (cell === null ? '' : guarded(String(cell)))

function tableOf(statistics: Statistics, part: StatsPart): Table {
  const { zone, course, concurrent } = statistics
  const time = (us: number): string => statsTime(us, zone)
  switch (part) {
    case 'hours':
      return {
        head: ['weekday', 'hour', 'calls'],
        rows: statistics.hours.map((calls, hour) => [
          WEEKDAYS[Math.floor(hour / HOURS_PER_DAY)] ?? '',
          hour % HOURS_PER_DAY,
          calls
        ])
      }
    case 'course':
      return {
        head: ['from', 'until', 'calls', 'answered', 'missed', 'talk_duration', 'most_at_once'],
        rows: course.points.map(({ from, until, calls, answered, missed, talkUs, atOnce }) => [
          time(from),
          time(until),
          calls,
          answered,
          missed,
          seconds(talkUs),
          atOnce
        ])
      }
    case 'outcomes':
      return {
        head: ['outcome', 'calls'],
        rows: statistics.outcomes.map(({ outcome, calls }) => [outcome, calls])
      }
    case 'directions':
      return {
        head: ['direction', 'calls'],
        rows: statistics.directions.map(({ direction, calls }) => [direction, calls])
      }
    case 'hangups':
      return {
        head: ['cause', 'calls', 'caller', 'callee', 'system', 'inferred'],
        rows: statistics.hangups.map(({ cause, calls, caller, callee, system, inferred }) => [
          cause,
          calls,
          caller,
          callee,
          system,
          inferred
        ])
      }
    case 'callers':
      return rankingTable(statistics.callers)
    case 'called':
      return rankingTable(statistics.called)
    case 'answered-by':
      return rankingTable(statistics.answeredBy)
    case 'users':
      return rankingTable(statistics.users)
    case 'tags':
      return rankingTable(statistics.tags)
    case 'peaks':
      return {
        head: ['from', 'until', 'calls'],
        rows: concurrent.peaks.map(({ at, until, calls }) => [time(at), time(until), calls])
      }
    case 'levels':
      return {
        head: ['calls', 'seconds'],
        rows: concurrent.seconds.map((length, calls) => [calls, length])
      }
    case 'not-called-back':
      return {
        head: ['number', 'name', 'calls', 'last'],
        rows: statistics.unreturned.rows.map(({ number, name, calls, lastAt }) => [
          number,
          name,
          calls,
          time(lastAt)
        ])
      }
  }
}

const rankingTable = ({ rows }: Ranking): Table => ({
  head: ['key', 'name', 'calls', 'answered', 'missed', 'talk_duration'],
  rows: rows.map(({ key, name, calls, answered, missed, talkUs }) => [
    key,
    name,
    calls,
    answered,
    missed,
    seconds(talkUs)
  ])
})
