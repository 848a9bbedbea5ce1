import { formatDuration } from '@shared/format/duration'
import type { StrayCandidate } from '@shared/model/recording'
import type { Translate } from '../../i18n/use-text'

/** Closer than this is the same: file systems and clocks of servers differ by as much. */
const SAME_US = 1_000_000

/** What speaks for a candidate: what told it, and how far time and length are off. */
export function whyText(
  { matchedBy, timeOffUs, lengthOffUs }: Omit<StrayCandidate, 'row'>,
  text: Translate
): string {
  const off = (
    value: number | null,
    same: 'strays.sameTime' | 'strays.sameLength',
    other: 'strays.offTime' | 'strays.offLength'
  ) =>
    value === null
      ? ''
      : Math.abs(value) < SAME_US
        ? text(same)
        : text(other, { length: formatDuration(Math.abs(value)) })
  return [
    text(`recordings.match.${matchedBy}`),
    off(timeOffUs, 'strays.sameTime', 'strays.offTime'),
    off(lengthOffUs, 'strays.sameLength', 'strays.offLength')
  ]
    .filter(Boolean)
    .join(', ')
}
