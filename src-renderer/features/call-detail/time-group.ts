import { formatDuration } from '@shared/format/duration'
import { formatZoned, isRepeatedHour } from '@shared/format/zone'
import { fieldMaker, type DetailGroup, type GroupSource } from './detail-field'

/** Start, answer and end to the millisecond, cut and never rounded, and the lengths between them. */
export function timeGroup({ callLog, words }: GroupSource): DetailGroup {
  const { zone, text } = words
  const field = fieldMaker(words)
  const moment = (us: number | null): string | null =>
    us === null ? null : formatZoned(us, zone, { fraction: 3, offset: isRepeatedHour(us, zone) })
  const length = (us: number | null): string | null => (us === null ? null : formatDuration(us) || '<1s')
  return {
    title: 'metadata.group.times',
    fields: [
      field('date', moment(callLog.date)),
      field('dateAnswer', moment(callLog.dateAnswer), { none: 'detail.notAnswered', always: true }),
      field('dateEnd', moment(callLog.dateEnd), { none: 'detail.noEnd', always: true }),
      field('ringDurationUs', length(callLog.ringDurationUs), { none: 'detail.nothingRang', always: true }),
      field('talkDurationUs', length(callLog.talkDurationUs), { none: 'detail.notAnswered' }),
      field('totalDurationUs', length(callLog.totalDurationUs), { none: 'detail.noEnd' }),
      field(
        'duration',
        callLog.duration === null ? null : text('metadata.seconds', { count: callLog.duration })
      )
    ]
  }
}
