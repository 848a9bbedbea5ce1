/** Hangup causes by Q.850 number, with Asterisk's names. */
const HANGUP_CAUSE_NAMES = {
  0: 'NOTDEFINED',
  1: 'UNALLOCATED',
  2: 'NO_ROUTE_TRANSIT_NET',
  3: 'NO_ROUTE_DESTINATION',
  5: 'MISDIALLED_TRUNK_PREFIX',
  6: 'CHANNEL_UNACCEPTABLE',
  7: 'CALL_AWARDED_DELIVERED',
  8: 'PRE_EMPTED',
  14: 'NUMBER_PORTED_NOT_HERE',
  16: 'NORMAL_CLEARING',
  17: 'USER_BUSY',
  18: 'NO_USER_RESPONSE',
  19: 'NO_ANSWER',
  20: 'SUBSCRIBER_ABSENT',
  21: 'CALL_REJECTED',
  22: 'NUMBER_CHANGED',
  23: 'REDIRECTED_TO_NEW_DESTINATION',
  26: 'ANSWERED_ELSEWHERE',
  27: 'DESTINATION_OUT_OF_ORDER',
  28: 'INVALID_NUMBER_FORMAT',
  29: 'FACILITY_REJECTED',
  30: 'RESPONSE_TO_STATUS_ENQUIRY',
  31: 'NORMAL_UNSPECIFIED',
  34: 'NORMAL_CIRCUIT_CONGESTION',
  38: 'NETWORK_OUT_OF_ORDER',
  41: 'NORMAL_TEMPORARY_FAILURE',
  42: 'SWITCH_CONGESTION',
  43: 'ACCESS_INFO_DISCARDED',
  44: 'REQUESTED_CHAN_UNAVAIL',
  50: 'FACILITY_NOT_SUBSCRIBED',
  52: 'OUTGOING_CALL_BARRED',
  54: 'INCOMING_CALL_BARRED',
  57: 'BEARERCAPABILITY_NOTAUTH',
  58: 'BEARERCAPABILITY_NOTAVAIL',
  65: 'BEARERCAPABILITY_NOTIMPL',
  66: 'CHAN_NOT_IMPLEMENTED',
  69: 'FACILITY_NOT_IMPLEMENTED',
  81: 'INVALID_CALL_REFERENCE',
  88: 'INCOMPATIBLE_DESTINATION',
  95: 'INVALID_MSG_UNSPECIFIED',
  96: 'MANDATORY_IE_MISSING',
  97: 'MESSAGE_TYPE_NONEXIST',
  98: 'WRONG_MESSAGE',
  99: 'IE_NONEXIST',
  100: 'INVALID_IE_CONTENTS',
  101: 'WRONG_CALL_STATE',
  102: 'RECOVERY_ON_TIMER_EXPIRE',
  103: 'MANDATORY_IE_LENGTH_ERROR',
  111: 'PROTOCOL_ERROR',
  127: 'INTERWORKING'
} as const

/** Q.850 numbers that have a name and plain words. */
export type HangupCauseCode = keyof typeof HANGUP_CAUSE_NAMES

/** Key of the plain words of a cause. */
export type HangupCauseKey = `hangup.${HangupCauseCode}`

/** Every known cause, ascending. */
export const HANGUP_CAUSE_CODES = Object.keys(HANGUP_CAUSE_NAMES).map(Number) as readonly HangupCauseCode[]

const isKnown = (cause: number): cause is HangupCauseCode => cause in HANGUP_CAUSE_NAMES

/** Asterisk's name of a Q.850 cause, null where it has none. */
export function hangupCauseName(cause: number): string | null {
  return isKnown(cause) ? HANGUP_CAUSE_NAMES[cause] : null
}

/** Message key of the plain words of a Q.850 cause; null means: show the number. */
export function hangupCauseKey(cause: number): HangupCauseKey | null {
  return isKnown(cause) ? `hangup.${cause}` : null
}
