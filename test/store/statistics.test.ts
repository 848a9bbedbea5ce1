import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallFilter } from '../../src-shared/model/call-filter'
import type { CoursePoint, CourseStep, Statistics } from '../../src-shared/model/statistics'
import { readStatistics, statisticsInSteps } from '../../src-main/jobs/statistics'
import { unpackTags } from '../../src-main/store/call-log-columns'
import { listIds } from '../../src-main/store/call-log-ids'
import { dialRulesOf } from '../../src-main/store/dial-rules'
import { openStore } from '../../src-main/store/open-store'
import { all, closeStore, type ReadStore } from '../../src-main/store/store'
import { userNames } from '../../src-main/store/user-names'
import { readWorkspaceOptions } from '../../src-main/store/workspace-options'
import {
  clockOf,
  plainConcurrent,
  plainCounts,
  plainHours,
  plainPoints,
  plainRankings,
  plainSummary,
  plainUnreturned,
  type PlainCall,
  type PlainQuestion
} from '../engine/statistics/naive'
import { anyFilter } from './columns/answers/any-filter'
import { anyWorkspace, fill } from './columns/answers/any-workspace'
import { memoryColumns } from './columns/memory-columns'

type Row = Readonly<Record<string, string | number | null>>

const textOrNull = (value: string | number | null | undefined): string | null =>
  typeof value === 'string' ? value : null
const numberOrNull = (value: string | number | null | undefined): number | null =>
  typeof value === 'number' ? value : null

function plainCalls(store: ReadStore): readonly PlainCall[] {
  return all<Row>(store, 'SELECT * FROM call_log').map((row) => ({
    id: Number(row.id),
    date: Number(row.date),
    dateEnd: numberOrNull(row.date_end),
    ringUs: numberOrNull(row.ring_duration_us),
    talkUs: numberOrNull(row.talk_duration_us),
    answered: row.answered === 1,
    outcome: String(row.outcome),
    direction: String(row.direction),
    hangupCause: numberOrNull(row.hangup_cause),
    hangupSource: textOrNull(row.hangup_source),
    hangupInferred: row.hangup_inferred === 1,
    sourceExten: textOrNull(row.source_exten),
    sourceName: textOrNull(row.source_name),
    destinationExten: textOrNull(row.destination_exten),
    destinationName: textOrNull(row.destination_name),
    sourceUser: textOrNull(row.source_user_uuid),
    destinationUser: textOrNull(row.destination_user_uuid),
    tags: unpackTags(textOrNull(row.tags))
  }))
}

function questionOf(store: ReadStore, filter: CallFilter, zone: string, rows: number): PlainQuestion {
  const workspace = plainCalls(store)
  const ids = new Set(listIds(store, { filter, sort: { column: 'id', descending: false } }))
  const { country } = readWorkspaceOptions(store)
  const names = userNames(store)
  return {
    workspace,
    counted: workspace.filter(({ id }) => ids.has(id)),
    zone,
    rules: country === null ? null : dialRulesOf(country),
    rows,
    userName: (uuid) => names.get(uuid) ?? null
  }
}

function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

const timeless = ({ elapsedMs: _, ...statistics }: Statistics): Omit<Statistics, 'elapsedMs'> => statistics

/** What all moments of a step of the course have in common, and no moment beside it. */
function labelOf(us: number, step: CourseStep, zone: string): string {
  const { day, hour, weekday, offset } = clockOf(us, zone)
  if (step === 'hour') return `${day} ${hour} ${offset}`
  if (step === 'day') return day
  if (step === 'month') return day.slice(0, 7)
  return new Date(Date.parse(day) - weekday * 86_400_000).toISOString().slice(0, 10)
}

function expectCourse(question: PlainQuestion, step: CourseStep, points: readonly CoursePoint[]): void {
  const { zone, counted } = question
  expect(points).toEqual(plainPoints(question, points))
  expect(points.reduce((total, { calls }) => total + calls, 0)).toBe(counted.length)
  const wrong = points.filter(({ from, until }, index) => {
    const label = labelOf(from, step, zone)
    return (
      (index > 0 && points[index - 1]?.until !== from) ||
      labelOf(until - 1, step, zone) !== label ||
      labelOf(until, step, zone) === label ||
      labelOf(from - 1, step, zone) === label
    )
  })
  expect(wrong).toEqual([])
}

/** Filters of lists find exactly the calls of their rows. */
function expectFilters(store: ReadStore, filter: CallFilter, statistics: Statistics): void {
  const count = (own: CallFilter): number =>
    listIds(store, { filter: { allOf: [filter, own] }, sort: { column: 'id', descending: false } }).length
  for (const name of ['callers', 'called', 'answeredBy', 'users', 'tags'] as const) {
    for (const row of statistics[name].rows)
      expect([name, row.key, count(row.filter)]).toEqual([name, row.key, row.calls])
  }
  for (const row of statistics.unreturned.rows)
    expect([row.number, count(row.filter)]).toEqual([row.number, row.calls])
}

const zone = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe'
)
const filters = fc.array(fc.oneof(fc.constant<CallFilter>({}), anyFilter()), { minLength: 3, maxLength: 5 })

describe('figures of any workspace and filter', () => {
  test('are those of a plain count, from columns as by SQL, and their rows filter what they count', () => {
    fc.assert(
      fc.property(
        anyWorkspace(anyFilter(1, true)),
        filters,
        zone,
        fc.integer({ min: 1, max: 4 }),
        (given, asked, inZone, rows) => {
          const store = openStore(':memory:', { mode: 'write' })
          try {
            fill(store, given)
            const source = { columns: memoryColumns(store), store }
            for (const filter of asked) {
              const request = { filter, zone: inZone, rows }
              const bySql = readStatistics(store, request)
              expect(timeless(finished(statisticsInSteps(source, request)))).toEqual(timeless(bySql))
              const question = questionOf(store, filter, inZone, rows)
              const concurrent = plainConcurrent(question)
              const [peak] = concurrent.peaks
              expect(bySql.concurrent).toEqual(concurrent)
              expect(bySql.summary).toEqual({
                ...plainSummary(question),
                peak: peak === undefined ? null : { calls: peak.calls, at: peak.at },
                unreturned: plainUnreturned(question).calls
              })
              expect(bySql).toMatchObject({ ...plainCounts(question), ...plainRankings(question) })
              expect(bySql.unreturned).toMatchObject(plainUnreturned(question))
              expect(bySql.hours.map((calls) => calls ?? 0)).toEqual(plainHours(question))
              expectCourse(question, bySql.course.step, bySql.course.points)
              expectFilters(store, filter, bySql)
            }
          } finally {
            closeStore(store)
          }
        }
      ),
      { numRuns: 40 }
    )
  }, 120_000)
})
