import { formatZoned } from '@shared/format/zone'
import type { PlainCallLog } from '@shared/model/call-log-row'

/** Columns of the classic XiVO call-log CSV, the small u included. */
export const xivoHeader = (): string[] => ['Call Date', 'Caller', 'Called', 'Period', 'user Field']

/**
 * A call in the classic XiVO form: local time without zone, `name (number)` even where a part is empty, and the seconds
 * of conversation, rounded where the REST answer cuts them.
 */
export function xivoCells(callLog: PlainCallLog, timeZone: string): string[] {
  const { date, dateAnswer, dateEnd, sourceName, sourceExten, destinationExten, userField } = callLog
  const talkUs = dateAnswer === null || dateEnd === null ? 0 : Math.max(0, dateEnd - dateAnswer)
  return [
    formatZoned(date, timeZone, { separator: 'T', fraction: 'auto' }),
    `${sourceName ?? ''} (${sourceExten ?? ''})`,
    destinationExten ?? '',
    String(Math.round(talkUs / 1_000_000)),
    userField ?? ''
  ]
}
