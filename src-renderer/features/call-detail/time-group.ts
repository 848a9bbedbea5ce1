import { formatDuration } from '@shared/format/duration'
import { formatZoned, isRepeatedHour } from '@shared/format/zone'
import type { CallLogDetail } from '@shared/model/call-log-row'
import type { KeyValue } from '../../components/key-value-list'
import type { SentenceWords } from '../../filter/filter-sentence'

/** Start, answer and end to the millisecond, cut and never rounded, and the lengths between them. */
export function timeGroup({ callLog }: CallLogDetail, { text, zone }: SentenceWords): readonly KeyValue[] {
  const moment = (us: number): string =>
    formatZoned(us, zone, { fraction: 3, offset: isRepeatedHour(us, zone) })
  const length = (label: string, us: number | null): readonly KeyValue[] =>
    us === null || us <= 0 ? [] : [{ label, value: formatDuration(us) }]
  return [
    { label: text('detail.start'), value: moment(callLog.date) },
    callLog.dateAnswer === null
      ? { label: text('detail.answer'), value: text('detail.notAnswered') }
      : { label: text('detail.answer'), value: moment(callLog.dateAnswer) },
    callLog.dateEnd === null
      ? { label: text('detail.end'), value: text('detail.noEnd') }
      : { label: text('detail.end'), value: moment(callLog.dateEnd) },
    callLog.ringDurationUs === null
      ? { label: text('detail.ring'), value: text('detail.nothingRang') }
      : { label: text('detail.ring'), value: formatDuration(callLog.ringDurationUs) || '<1s' },
    ...length(text('detail.talk'), callLog.talkDurationUs),
    ...length(text('detail.total'), callLog.totalDurationUs)
  ]
}
