import type { Cel } from '@shared/model/cel'

/**
 * Event type of a row. With `show_user_defined` Asterisk writes `USER_DEFINED` and keeps the event's own name in
 * `userdeftype`; that name counts then (1.2 "Normalisation").
 */
export function eventTypeOf(cel: Cel): string {
  return cel.eventtype === 'USER_DEFINED' && cel.userdeftype !== '' ? cel.userdeftype : cel.eventtype
}
