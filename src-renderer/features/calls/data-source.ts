import type { IDatasource, IGetRowsParams } from 'ag-grid-community'
import { AppError } from '@shared/errors/app-error'
import type { CallSort } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { CallsGridApi } from './calls-grid-options'
import { BLOCK_ROWS, type CallQuestion } from './call-question'
import { nextBlocks } from './next-blocks'
import type { ScrollPace } from './scroll-pace'
import { sortOf } from './sort-of'

interface DataSourceEvents {
  /** Rows arrived and stand in the grid. */
  readonly onRows: () => void
  /** A head asks for another order, which is another question. */
  readonly onSort: (sort: CallSort) => void
  readonly onError: (error: unknown) => void
}

/**
 * Questions that are under way at once: one is answered while another is on its way, and while somebody scrolls quickly
 * one more for each block that goes by until an answer is here.
 */
const AT_ONCE = 2
const MOST_AT_ONCE = 6
/** How long an answer takes before the first one says so, and how much the newest one weighs. */
const FIRST_GUESS_MS = 40
const WEIGHT = 0.3

/**
 * Pages of a question for the grid. While somebody drags the scroll bar or turns the wheel quickly, many blocks are wanted
 * and few are still needed when they are here: those that will be seen then go first, and those that the grid has given up
 * are dropped.
 */
export function questionSource(
  api: CallsGridApi,
  question: CallQuestion,
  pace: ScrollPace,
  events: DataSourceEvents
): IDatasource & { retire(): void } {
  let isRetired = false
  let underway = 0
  let answerMs = FIRST_GUESS_MS
  /** By the number of the block. */
  const waiting = new Map<number, IGetRowsParams<CallLogRow>>()
  let opening: CallQuestion['first'] | null = question.first

  function dropUnwanted(): void {
    const wanted = api.getCacheBlockState() as Readonly<Record<string, unknown>>
    for (const [block, params] of waiting) {
      if (String(block) in wanted) continue
      waiting.delete(block)
      params.failCallback()
    }
  }

  async function load(blocks: readonly number[]): Promise<void> {
    const asked = blocks.flatMap((block) => waiting.get(block) ?? [])
    for (const block of blocks) waiting.delete(block)
    underway += 1
    const started = performance.now()
    try {
      const offset = asked[0]?.startRow ?? 0
      const page = await question.page(offset, asked.length * BLOCK_ROWS)
      answerMs += (performance.now() - started - answerMs) * WEIGHT
      if (isRetired) return
      for (const { startRow, endRow, successCallback } of asked)
        successCallback(page.rows.slice(startRow - offset, endRow - offset), question.filtered)
      events.onRows()
    } catch (error) {
      if (isRetired) return
      for (const { failCallback } of asked) failCallback()
      // Given up for another list, which is about to stand here.
      if (!(error instanceof AppError && error.code === 'outdated')) events.onError(error)
    } finally {
      underway -= 1
      if (!isRetired) next()
    }
  }

  function next(): void {
    if (waiting.size === 0) return
    const meanwhile = pace.rowsPerMs(performance.now()) * answerMs
    const atOnce = Math.min(MOST_AT_ONCE, AT_ONCE + Math.floor(Math.abs(meanwhile) / BLOCK_ROWS))
    if (underway >= atOnce) return
    dropUnwanted()
    const first = Math.max(0, api.getFirstDisplayedRowIndex())
    const last = Math.max(first, api.getLastDisplayedRowIndex())
    while (underway < atOnce && waiting.size > 0)
      void load(nextBlocks(new Set(waiting.keys()), { first, last, meanwhile }, BLOCK_ROWS))
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
      if (opening?.offset === params.startRow) {
        params.successCallback([...opening.rows], question.filtered)
        opening = null
        return events.onRows()
      }
      waiting.set(params.startRow / BLOCK_ROWS, params)
      next()
    }
  }
}
