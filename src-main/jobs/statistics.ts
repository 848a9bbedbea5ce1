import type { RequestOf } from '@shared/api/contract'
import type { Statistics, StatisticsInput } from '@shared/model/statistics'
import { statisticsOf } from '../engine/statistics'
import { statisticsInput } from '../store/columns/answers/statistics'
import type { ColumnSource } from '../store/columns/call-columns'
import { readStatisticsInput } from '../store/statistics-columns'
import type { ReadStore } from '../store/store'

/**
 * Figures of the calls that match, from columns, in short steps: others are answered between them. The columns are taken at
 * once and stay what they are, whatever is written meanwhile.
 */
export function statisticsInSteps(
  source: ColumnSource,
  request: RequestOf<'statistics:report'>
): Generator<void, Statistics> {
  const started = performance.now()
  return timed(statisticsInput(source, request), started)
}

function* timed(input: StatisticsInput, started: number): Generator<void, Statistics> {
  const statistics = yield* statisticsOf(input)
  return { ...statistics, elapsedMs: performance.now() - started }
}

/** The same from the store alone, at once. */
export function readStatistics(store: ReadStore, request: RequestOf<'statistics:report'>): Statistics {
  const started = performance.now()
  const steps = timed(readStatisticsInput(store, request), started)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
