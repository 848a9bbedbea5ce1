import type { RequestOf } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import type { PersonCounts, PersonReport } from '@shared/model/person'
import { dialRulesOf } from '../../dial-rules'
import { readWorkspaceOptions } from '../../workspace-options'
import { FLAGS, type ColumnSource } from '../call-columns'
import { correspondentsOf } from './correspondents'
import { personFacts } from './person-facts'
import { personFilters } from './person-filters'
import { narrowed } from './positions'
import { matching } from './results'
import { countBits, sumOf } from './sums'
import { weekMinutes } from './week'

const HOURS = 168
const MINUTES_PER_HOUR = 60

/** What a person page shows, within a filter. Durations in microseconds. */
export function personFromColumns(
  source: ColumnSource,
  { person, filter, zone }: RequestOf<'call-logs:person'>
): PersonReport {
  const { columns, store } = source
  const filters = personFilters(person)
  const find = (wanted: CallFilter, within: Uint32Array | null): Uint32Array =>
    narrowed(source, wanted, within) ?? everyPosition(columns.size)
  const calls = find(filters.all, matching(source, filter))
  const placed = find(filters.placed, calls)
  const received = find(filters.received, calls)
  const { country } = readWorkspaceOptions(store)
  const dates = columns.numbers('date')
  let firstCall = Infinity
  let lastCall = -Infinity
  for (const p of calls) {
    firstCall = Math.min(firstCall, dates[p] ?? 0)
    lastCall = Math.max(lastCall, dates[p] ?? 0)
  }
  return {
    ...personFacts(store, person),
    placed: countsOf(source, placed),
    received: countsOf(source, received),
    missed: find(filters.missed, calls).length,
    hours: hoursOf(source, calls, zone),
    firstCall: calls.length === 0 ? null : firstCall,
    lastCall: calls.length === 0 ? null : lastCall,
    correspondents: correspondentsOf(
      columns,
      { placed, received },
      country === null ? null : dialRulesOf(country)
    ),
    filter: filters.all,
    placedFilter: filters.placed,
    receivedFilter: filters.received,
    missedFilter: filters.missed
  }
}

const everyPosition = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, p) => p)

function countsOf({ columns }: ColumnSource, positions: Uint32Array): PersonCounts {
  return {
    calls: positions.length,
    answered: countBits(columns.flags(), FLAGS.answered, positions),
    talkUs: sumOf(columns.numbers('talkDurationUs'), positions)
  }
}

/** Calls that start in each hour of the local week, Monday 00:00 first. */
function hoursOf({ columns }: ColumnSource, positions: Uint32Array, zone: string): readonly number[] {
  const minutes = weekMinutes(columns, zone)
  const hours = new Array<number>(HOURS).fill(0)
  for (const p of positions) {
    const hour = Math.floor((minutes[p] ?? 0) / MINUTES_PER_HOUR)
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  return hours
}
