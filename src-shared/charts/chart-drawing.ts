import type { Statistics } from '../model/statistics'
import { barsDrawing, type Bar } from './bars'
import type { ChartId } from './chart-id'
import { rankingOf } from './chart-table'
import { rowName, shareText } from './chart-text'
import type { ChartWords } from './chart-words'
import { concurrentDrawing } from './concurrent'
import { courseDrawing } from './course'
import type { ChartDrawing, ChartLook } from './drawing'
import { heatDrawing } from './heat'

/** Width of a chart that stands alone. Pixels. */
export const CHART_WIDTH = 960

/** A chart as options of the chart library. Pure: the same figures give the same options. */
export function chartDrawing(
  id: ChartId,
  statistics: Statistics,
  words: ChartWords,
  look: ChartLook
): ChartDrawing {
  if (id === 'course') return courseDrawing(statistics, words, look)
  if (id === 'concurrent') return concurrentDrawing(statistics, words, look)
  if (id === 'heat') return heatDrawing(statistics, words, look)
  return barsDrawing(barsOf(id, statistics, words), look)
}

function barsOf(
  id: Exclude<ChartId, 'course' | 'concurrent' | 'heat'>,
  statistics: Statistics,
  words: ChartWords
): readonly Bar[] {
  const { calls: all } = statistics.summary
  if (id === 'outcomes') {
    return statistics.outcomes.map(({ outcome, calls }) => ({
      name: words.outcomes[outcome],
      value: calls,
      note: shareText(calls, all, words)
    }))
  }
  if (id === 'hangups') {
    return statistics.hangups.map(({ cause, calls }) => ({
      name: words.cause(cause),
      value: calls,
      note: shareText(calls, all, words)
    }))
  }
  if (id === 'unreturned') {
    return statistics.unreturned.rows.map(({ name, number, calls }) => ({
      name: name === null ? number : `${name} ${number}`,
      value: calls,
      note: ''
    }))
  }
  return rankingOf(id, statistics).rows.map((row) => ({ name: rowName(row), value: row.calls, note: '' }))
}

/** Names of charts, and for lists how much of them is shown: "Answered by, top 6 of 41". */
export function chartTitle(
  id: ChartId,
  statistics: Statistics,
  words: ChartWords,
  count: (value: number) => string
): string {
  const title = words.titles[id]
  const list =
    id === 'unreturned'
      ? statistics.unreturned
      : id === 'callers' || id === 'called' || id === 'answered-by' || id === 'users' || id === 'tags'
        ? rankingOf(id, statistics)
        : null
  if (list === null || list.rows.length === list.of) return title
  return `${title}, ${words.topOf(count(list.rows.length), count(list.of))}`
}
