import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatCount, formatDecimal } from '@shared/format/number'
import type { CallFilter } from '@shared/model/call-filter'
import type { PersonReport } from '@shared/model/person'
import { useSettings } from '../../api/queries'
import { FigureStrip } from '../../components/figure-strip'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'

interface PersonFiguresProps {
  readonly report: PersonReport
  readonly onShow: (filter: CallFilter) => void
}

/** Placed, received, missed and talk; each figure leads to its calls. */
export function PersonFigures({ report, onShow }: PersonFiguresProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const style = useSettings()?.durationStyle
  const { placed, received, missed } = report
  const share = (part: number, whole: number): string =>
    text('common.percent', {
      value: formatDecimal(whole === 0 ? 0 : (part / whole) * 100, 1, language === 'fr' ? ',' : '.')
    })
  const answeredNote = ({ answered, calls }: PersonReport['placed']): string =>
    calls === 0
      ? ''
      : text('person.placed.note', { count: formatCount(answered), percent: share(answered, calls) })
  const talkUs = placed.talkUs + received.talkUs
  const answered = placed.answered + received.answered
  const link = (filter: CallFilter, calls: number): { onPress?: () => void } =>
    calls > 0 ? { onPress: () => onShow(filter) } : {}
  return (
    <FigureStrip
      figures={[
        {
          label: text('person.placed'),
          value: formatCount(placed.calls),
          note: answeredNote(placed),
          ...link(report.placedFilter, placed.calls)
        },
        {
          label: text('person.received'),
          value: formatCount(received.calls),
          note: answeredNote(received),
          ...link(report.receivedFilter, received.calls)
        },
        {
          label: text('person.missed'),
          value: formatCount(missed),
          note:
            received.calls === 0
              ? ''
              : text('person.missed.note', { percent: share(missed, received.calls) }),
          ...link(report.missedFilter, missed)
        },
        {
          label: text('person.talk'),
          value: formatDuration(talkUs, style) || '0',
          note:
            answered === 0
              ? ''
              : text('person.talk.note', { mean: formatDuration(talkUs / answered, style) }),
          ...link({ allOf: [report.filter], talkUs: { min: 1 } }, answered)
        }
      ]}
    />
  )
}
