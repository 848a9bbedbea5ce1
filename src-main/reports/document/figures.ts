import { shareText } from '@shared/charts/chart-text'
import { formatDuration } from '@shared/format/duration'
import { formatCount, formatDecimal } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { ReportFigure } from '@shared/model/report'
import type { Statistics } from '@shared/model/statistics'
import type { ReportWords } from '../words/words'
import type { ReportFigureCell } from './document'

/** The figures at the head, those that are wanted. */
export function figureCells(
  wanted: readonly ReportFigure[],
  statistics: Statistics,
  words: ReportWords
): readonly ReportFigureCell[] {
  return wanted.map((figure) => {
    const [value, note] = figureOf(figure, statistics, words)
    return { label: words.figures[figure], value, note }
  })
}

type Figure = readonly [value: string, note: string]

function figureOf(figure: ReportFigure, { summary, zone }: Statistics, words: ReportWords): Figure {
  const { calls, answered, missed, days, peak } = summary
  switch (figure) {
    case 'calls':
      return [formatCount(calls), calls === 0 ? '' : words.perDay(perDay(calls, days, words), days)]
    case 'answered':
      return part(answered, calls, words)
    case 'missed':
      return part(missed, calls, words)
    case 'talk':
      return [
        lengthText(summary.talkUs),
        summary.talkMedianUs === null ? '' : words.median(lengthText(summary.talkMedianUs))
      ]
    case 'ring':
      return summary.ringMedianUs === null
        ? [words.none, '']
        : [lengthText(summary.ringMedianUs), words.ringNote(lengthText(summary.ringP95Us ?? 0))]
    case 'unreturned':
      return [formatCount(summary.unreturned), words.ofMissed(formatCount(missed))]
    case 'at-once':
      return peak === null
        ? [words.none, '']
        : [formatCount(peak.calls), formatZoned(peak.at, zone).slice(0, 16)]
  }
}

/** Cut to whole seconds; a length of nothing is written. */
const lengthText = (us: number): string => formatDuration(us) || '0s'

/** Below ten a day a decimal says more. */
function perDay(calls: number, days: number, { charts }: ReportWords): string {
  const mean = calls / Math.max(1, days)
  return formatDecimal(mean, mean < 10 ? 1 : 0, charts.decimalMark)
}

const part = (count: number, whole: number, words: ReportWords): Figure =>
  whole === 0
    ? [formatCount(count), '']
    : [shareText(count, whole, words.charts), words.partOf(formatCount(count), formatCount(whole))]
