import type { IDatasource, IGetRowsParams } from 'ag-grid-community'
import type { Page } from '@shared/api/contract'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { call } from '../../api/client'
import { sortOf } from './sort-of'

interface DataSourceEvents {
  /** A page of the current question arrived. */
  readonly onPage: (page: Page<CallLogRow>, sort: CallSort) => void
  readonly onError: (error: unknown) => void
}

/**
 * Pages of the calls that match a filter. The grid asks twice for the same range at times, so equal questions that are
 * on their way share one request; answers that come after the source was replaced are dropped.
 */
export function callSource(filter: CallFilter, events: DataSourceEvents): IDatasource & { retire(): void } {
  let retired = false
  const underway = new Map<string, Promise<Page<CallLogRow>>>()

  const ask = (offset: number, limit: number, sort: CallSort): Promise<Page<CallLogRow>> => {
    const key = JSON.stringify([offset, limit, sort])
    const known = underway.get(key)
    if (known) return known
    const asked = call('call-logs:page', { filter, sort, offset, limit }).finally(() => underway.delete(key))
    underway.set(key, asked)
    return asked
  }

  return {
    retire() {
      retired = true
    },
    getRows(params: IGetRowsParams<CallLogRow>) {
      const sort = sortOf(params.sortModel)
      ask(params.startRow, params.endRow - params.startRow, sort).then(
        (page) => {
          if (retired) return
          params.successCallback([...page.rows], page.filtered)
          events.onPage(page, sort)
        },
        (error: unknown) => {
          if (retired) return
          params.failCallback()
          events.onError(error)
        }
      )
    }
  }
}
