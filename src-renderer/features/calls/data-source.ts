import type { IDatasource, IGetRowsParams } from 'ag-grid-community'
import { AppError } from '@shared/errors/app-error'
import type { CallSort } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { CallsGridApi } from './calls-grid-options'
import { BLOCK_ROWS, type CallQuestion } from './call-question'
import { sortOf } from './sort-of'

interface DataSourceEvents {
  /** Rows arrived and stand in the grid. */
  readonly onRows: () => void
  /** A head asks for another order, which is another question. */
  readonly onSort: (sort: CallSort) => void
  readonly onError: (error: unknown) => void
}

/** Blocks that are asked for at once: one is read while another is on its way. */
const AT_ONCE = 2

/**
 * Pages of a question for the grid. While somebody drags the scroll bar many blocks are wanted and few are still needed:
 * the one nearest to what is seen goes first, and those that the grid has given up are dropped.
 */
export function questionSource(
  api: CallsGridApi,
  question: CallQuestion,
  events: DataSourceEvents
): IDatasource & { retire(): void } {
  let isRetired = false
  let underway = 0
  let waiting: IGetRowsParams<CallLogRow>[] = []
  let first: CallQuestion['first'] | null = question.first

  const isWanted = ({ startRow }: IGetRowsParams): boolean =>
    String(startRow / BLOCK_ROWS) in (api.getCacheBlockState() as Readonly<Record<string, unknown>>)

  const distance = ({ startRow, endRow }: IGetRowsParams): number => {
    const seen = Math.max(0, api.getFirstDisplayedRowIndex())
    return Math.abs((startRow + endRow) / 2 - seen)
  }

  async function load(params: IGetRowsParams<CallLogRow>): Promise<void> {
    underway += 1
    try {
      const page = await question.page(params.startRow, params.endRow - params.startRow)
      if (isRetired) return
      params.successCallback([...page.rows], question.filtered)
      events.onRows()
    } catch (error) {
      if (isRetired) return
      params.failCallback()
      // Given up for another list, which is about to stand here.
      if (!(error instanceof AppError && error.code === 'outdated')) events.onError(error)
    } finally {
      underway -= 1
      if (!isRetired) next()
    }
  }

  function next(): void {
    while (underway < AT_ONCE && waiting.length > 0) {
      const nearest = waiting.reduce((best, params) => (distance(params) < distance(best) ? params : best))
      waiting = waiting.filter((params) => params !== nearest)
      if (isWanted(nearest)) void load(nearest)
      else nearest.failCallback()
    }
  }

  return {
    retire() {
      isRetired = true
    },
    getRows(params: IGetRowsParams<CallLogRow>) {
      if (isRetired) return
      const sort = sortOf(params.sortModel)
      if (sort.column !== question.sort.column || sort.descending !== question.sort.descending)
        return events.onSort(sort)
      // The block that came with the question is there already, once: later it may be old.
      if (first?.offset === params.startRow) {
        params.successCallback([...first.rows], question.filtered)
        first = null
        return events.onRows()
      }
      waiting.push(params)
      next()
    }
  }
}
