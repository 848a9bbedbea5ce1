import type { CallFilter } from '@shared/model/call-filter'
import { filterCondition } from './filter-sql'
import { first, type ReadStore } from './store'

/** Sums over the calls that match; lengths and times in microseconds. */
export interface ExportTotals {
  readonly answered: number
  readonly talkUs: number
  /** Latest end of a call, of one without end its start; null without calls. */
  readonly lastUs: number | null
}

/** Sums for the end of a printed table. */
export function exportTotals(store: ReadStore, filter: CallFilter): ExportTotals {
  const { from, sql, values } = filterCondition(store, filter)
  const totals = first<ExportTotals>(
    store,
    `SELECT coalesce(sum(answered), 0) AS answered, coalesce(sum(talk_duration_us), 0) AS talkUs,
       max(coalesce(date_end, date)) AS lastUs FROM ${from} WHERE ${sql}`,
    ...values
  )
  return totals ?? { answered: 0, talkUs: 0, lastUs: null }
}
