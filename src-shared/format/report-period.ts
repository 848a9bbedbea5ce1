import type { CallFilter } from '../model/call-filter'
import type { Period } from './period'
import { formatZoned } from './zone'

/** The filter and the period of a report at once: both hold. */
export function withinPeriod(filter: CallFilter, { from, until }: Period): CallFilter {
  const ends: CallFilter = { ...(from !== null && { from }), ...(until !== null && { until }) }
  if (Object.keys(ends).length === 0) return filter
  return filter.from === undefined && filter.until === undefined
    ? { ...filter, ...ends }
    : { allOf: [filter, ends] }
}

/**
 * Name of a report's file without ending, after the report file and the days of the period (by the clocks of a zone):
 * `weekly-2026-03-09-2026-03-15` for `weekly.toml`.
 */
export function reportStem(reportFile: string, { from, until }: Period, zone: string): string {
  const day = (us: number): string => formatZoned(us, zone).slice(0, 10)
  const days = [...(from === null ? [] : [day(from)]), ...(until === null ? [] : [day(until - 1)])]
  return [reportFile.replace(/(?<=.)\.[^.]*$/, ''), ...new Set(days)].join('-')
}
