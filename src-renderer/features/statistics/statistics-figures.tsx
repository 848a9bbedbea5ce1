import type { ReactNode } from 'react'
import { shareText } from '@shared/charts/chart-text'
import { formatDuration } from '@shared/format/duration'
import { formatCount, formatDecimal } from '@shared/format/number'
import type { CallFilter } from '@shared/model/call-filter'
import type { Statistics } from '@shared/model/statistics'
import { useSettings } from '../../api/queries'
import { FigureStrip, type Figure } from '../../components/figure-strip'
import { momentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { showCallsOf } from './marks'
import { peakFilter } from './peak-filter'
import { useChartWords } from './use-chart-words'

interface StatisticsFiguresProps {
  readonly statistics: Statistics
  /** Shows all numbers that wait for a call back, where they are too many for a filter. */
  readonly onUnreturned: () => void
}

/** The six figures; each leads to its calls. */
export function StatisticsFigures({ statistics, onUnreturned }: StatisticsFiguresProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const words = useChartWords()
  const style = useSettings()?.durationStyle
  const { zone, summary, unreturned } = statistics
  const { calls, answered, talkUs, talkMedianUs, ringMedianUs, ringP95Us, days, peak } = summary
  const length = (us: number | null): string => formatDuration(us, style)
  const link = (count: number, filter: CallFilter): Pick<Figure, 'onPress'> =>
    count > 0 ? { onPress: () => showCallsOf(filter) } : {}
  // Few calls on many days would read as none a day.
  const perDay = (value: number): string => formatDecimal(value, value < 10 ? 1 : 0, words.decimalMark)
  const none = text('common.none')
  const figures: readonly Figure[] = [
    {
      label: text('statistics.figure.calls'),
      value: formatCount(calls),
      note: days > 0 ? text('statistics.figure.calls.note', { perDay: perDay(calls / days), days }) : '',
      ...link(calls, {})
    },
    {
      label: text('statistics.figure.answered'),
      value: shareText(answered, calls, words) || none,
      note: text('statistics.figure.part', { part: formatCount(answered), whole: formatCount(calls) }),
      ...link(answered, { fields: [{ field: 'answered', mode: 'equals', values: [true] }] })
    },
    {
      label: text('statistics.figure.talk'),
      value: length(talkUs) || none,
      note:
        talkMedianUs === null ? '' : text('statistics.figure.talk.note', { median: length(talkMedianUs) }),
      ...link(talkUs, { talkUs: { min: 0 } })
    },
    {
      label: text('statistics.figure.ring'),
      value: length(ringMedianUs) || none,
      note: ringP95Us === null ? '' : text('statistics.figure.ring.note', { p95: length(ringP95Us) }),
      ...link(ringMedianUs === null ? 0 : 1, { ringUs: { min: 0 } })
    },
    {
      label: text('statistics.figure.unreturned'),
      value: formatCount(unreturned.calls),
      note: text('statistics.figure.unreturned.note', {
        missed: formatCount(unreturned.missed),
        count: unreturned.missed
      }),
      ...(unreturned.calls === 0
        ? {}
        : unreturned.rows.length === unreturned.of
          ? link(1, { anyOf: unreturned.rows.map(({ filter }) => filter) })
          : { onPress: onUnreturned })
    },
    {
      label: text('statistics.figure.peak'),
      value: peak === null ? none : formatCount(peak.calls),
      note: peak === null ? '' : momentText(peak.at, zone, language),
      ...(peak === null ? {} : link(1, peakFilter(peak.at)))
    }
  ]
  return <FigureStrip figures={figures} />
}
