import type { CallOutcome } from '@shared/model/call-log'
import type { Traits } from '../draft/sections'
import type { Hangup } from './hangup'

/** Causes of a call that reached a phone, or could have: everything else is a technical failure. */
const NOT_A_FAILURE = new Set([0, 16, 17, 18, 19, 21, 26, 31])
const FAILED_DIALS = new Set(['CHANUNAVAIL', 'CONGESTION', 'INVALIDARGS'])
const BUSY = 17
const NO_USER_RESPONSE = 18
const NO_ANSWER = 19

/**
 * How the call went. The first of these that holds:
 * - blocked: the called user has blocked the caller;
 * - completed: answered;
 * - voicemail: a mailbox took it;
 * - busy: cause 17, or the dial ended BUSY;
 * - cancelled: the dial ended CANCEL, the caller gave up while it rang;
 * - missed: the dial ended NOANSWER, or cause 18 or 19: rang, nobody answered;
 * - failed: the dial could not reach anything, or a cause that means so;
 * - cancelled: the caller is stated to have hung up, with nothing dialled (a menu, a waiting queue);
 * - missed: all the rest, also where no HANGUP row tells.
 */
export function concludeOutcome(traits: Readonly<Traits>, answered: boolean, hangup: Hangup): CallOutcome {
  const { cause, dialstatus } = hangup
  if (traits.blocked) return 'blocked'
  if (answered) return 'completed'
  if (traits.reachedVoicemail) return 'voicemail'
  if (cause === BUSY || dialstatus === 'BUSY') return 'busy'
  if (dialstatus === 'CANCEL') return 'cancelled'
  if (dialstatus === 'NOANSWER' || cause === NO_ANSWER || cause === NO_USER_RESPONSE) return 'missed'
  if (FAILED_DIALS.has(dialstatus) || (cause !== null && !NOT_A_FAILURE.has(cause))) return 'failed'
  return hangup.source === 'caller' && !hangup.inferred ? 'cancelled' : 'missed'
}
