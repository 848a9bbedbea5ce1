import type { Page, RequestOf } from '@shared/api/contract'
import type { SortColumn } from '@shared/model/call-filter'
import {
  facetFromColumns,
  idsFromColumns,
  locateFromColumns,
  pageFromColumns,
  personFromColumns,
  sumsFromColumns
} from '../store/columns/answers'
import { statisticsInSteps } from '../jobs/statistics'
import type { ColumnSource } from '../store/columns/call-columns'
import type { FinderQuery } from './finder-names'

/**
 * What the finding thread answers, by the names of the reading thread's queries; `person` and `statistics` it alone knows.
 * An answer that takes long comes in steps.
 */
const FINDER_QUERIES = {
  pageCallLogs: pageFromColumns,
  sumCallLogs: sumsFromColumns,
  facet: facetFromColumns,
  listCallLogIds: idsFromColumns,
  locateCallLog: locateFromColumns,
  person: personFromColumns,
  statistics: statisticsInSteps
} satisfies Record<FinderQuery, (source: ColumnSource, request: never) => unknown>

export type FinderQueries = typeof FINDER_QUERIES

/** The answer from columns. */
export function answerFromColumns(source: ColumnSource, name: FinderQuery, request: unknown): unknown {
  // The client's types hold query and request together.
  return FINDER_QUERIES[name](source, request as never)
}

/** Orders that a list is looked at in first. */
const USUAL_SORTS: readonly SortColumn[] = ['date', 'talkDurationUs', 'sourceName', 'destinationName']

/** Makes the usual orders ready, a step each. */
export function* warmOrders(source: ColumnSource): Generator<void> {
  for (const column of USUAL_SORTS) {
    idsFromColumns(source, { filter: {}, sort: { column, descending: true }, offset: 0, limit: 1 })
    yield
  }
}

/** True for a page in which a row is missing: the call went after the columns were made. */
export function hasMissingRows(name: FinderQuery, request: unknown, answer: unknown): boolean {
  if (name !== 'pageCallLogs') return false
  const { offset, limit } = request as RequestOf<'call-logs:page'>
  const { rows, filtered } = answer as Page<unknown>
  return rows.length < Math.max(0, Math.min(limit, filtered - offset))
}
