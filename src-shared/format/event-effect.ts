import type { Cel } from '../model/cel'

/** Events that call-logd looks at (spec 1.2 and 1.3); all others belong to the group and change nothing. */
export const INTERPRETED_EVENTS: ReadonlySet<string> = new Set([
  'CHAN_START',
  'CHAN_END',
  'LINKEDID_END',
  'APP_START',
  'ANSWER',
  'BRIDGE_ENTER',
  'BRIDGE_START',
  'MIXMONITOR_START',
  'MIXMONITOR_STOP',
  'XIVO_INCALL',
  'XIVO_OUTCALL',
  'XIVO_FROM_S',
  'XIVO_USER_FWD',
  'WAZO_CONFERENCE',
  'WAZO_MEETING_NAME',
  'WAZO_USER_MISSED_CALL',
  'WAZO_USER_BLOCKED_CALL',
  'WAZO_CALL_LOG_DESTINATION',
  'WAZO_CALL_LOG_REQUESTED_INTERNAL',
  'WAZO_ORIGINATE_ALL_LINES'
])

/**
 * The event's own name. With `show_user_defined` Asterisk writes `USER_DEFINED` and keeps the name of a user event in
 * `userdeftype`; that name counts then (spec 1.2 "Normalisation").
 */
export const eventName = ({ eventtype, userdeftype }: Pick<Cel, 'eventtype' | 'userdeftype'>): string =>
  eventtype === 'USER_DEFINED' && userdeftype !== '' ? userdeftype : eventtype

/** False for an event that no rule reads, whatever it holds. */
export const hasEffect = (cel: Pick<Cel, 'eventtype' | 'userdeftype'>): boolean =>
  INTERPRETED_EVENTS.has(eventName(cel))
