import type { RequestOf } from '@shared/api/contract'
import type { Statistics, StatisticsInput } from '@shared/model/statistics'
import { KEY_BYTES, numberKeys, statisticsOf, type NumberKeys } from '../engine/statistics'
import { statisticsInput } from '../store/columns/answers/statistics'
import type { ColumnSource } from '../store/columns/call-columns'
import { fromSavedIndex } from '../store/columns/saved-index'
import { toEnd } from '../store/columns/to-end'
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
  const input = statisticsInput(source, request)
  return timed(input, started, keptKeys(source, input))
}

/** Keys of numbers, which are the same for every filter. They hold texts only, none of the columns. */
function keptKeys({ columns }: ColumnSource, { rules }: StatisticsInput): NumberKeys {
  const { dictionary } = columns
  return columns.derived(`number keys ${JSON.stringify(rules)}`, () => ({
    value: numberKeys({ text: (code) => dictionary.text(code), codes: dictionary.size }, rules),
    bytes: dictionary.size * KEY_BYTES
  }))
}

function* timed(input: StatisticsInput, started: number, keyOf?: NumberKeys): Generator<void, Statistics> {
  const statistics = yield* statisticsOf(input, keyOf)
  return { ...statistics, elapsedMs: performance.now() - started }
}

/**
 * The same at once, for whoever has no index at hand: from the one that lies beside the workspace, which takes a fifth of
 * the time, else from the store alone.
 */
export function statisticsNow(store: ReadStore, request: RequestOf<'statistics:report'>): Statistics {
  return (
    fromSavedIndex(store, (source) => toEnd(statisticsInSteps(source, request))) ??
    readStatistics(store, request)
  )
}

/** The same from the store alone, at once. */
export function readStatistics(store: ReadStore, request: RequestOf<'statistics:report'>): Statistics {
  const started = performance.now()
  return toEnd(timed(readStatisticsInput(store, request), started))
}
