import type { RequestOf } from '@shared/api/contract'
import type { Statistics } from '@shared/model/statistics'
import { statisticsOf } from '../engine/statistics'
import { statisticsInput } from '../store/columns/answers/statistics'
import type { ColumnSource } from '../store/columns/call-columns'
import { readStatisticsInput } from '../store/statistics-columns'
import type { ReadStore } from '../store/store'

/** Figures of the calls that match, from columns, in short steps: others are answered between them. */
export function* statisticsInSteps(
  source: ColumnSource,
  request: RequestOf<'statistics:report'>
): Generator<void, Statistics> {
  const started = performance.now()
  const statistics = yield* statisticsOf(statisticsInput(source, request))
  return { ...statistics, elapsedMs: performance.now() - started }
}

/** The same from the store alone, at once. */
export function readStatistics(store: ReadStore, request: RequestOf<'statistics:report'>): Statistics {
  const started = performance.now()
  const steps = statisticsOf(readStatisticsInput(store, request))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return { ...step.value, elapsedMs: performance.now() - started }
  }
}
