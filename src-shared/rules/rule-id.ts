/** Rules that events of the caller's channel follow (spec 5.3). */
const CALLER = [
  '5.3 CHAN_START',
  '5.3 APP_START',
  '5.3 ANSWER',
  '5.3 BRIDGE_ENTER',
  '5.3 BRIDGE_START',
  '5.3 XIVO_FROM_S',
  '5.3 XIVO_INCALL',
  '5.3 XIVO_OUTCALL',
  '5.3 XIVO_USER_FWD',
  '5.3 WAZO_CONFERENCE',
  '5.3 WAZO_MEETING_NAME',
  '5.3 WAZO_USER_MISSED_CALL',
  '5.3 WAZO_USER_BLOCKED_CALL',
  '5.3 WAZO_CALL_LOG_DESTINATION',
  '5.3 WAZO_CALL_LOG_REQUESTED_INTERNAL',
  '5.3 MIXMONITOR_START',
  '5.3 MIXMONITOR_STOP',
  '5.3 CHAN_END'
] as const

/** Rules that events of the callees' channels follow (spec 5.4). */
const CALLEE = [
  '5.4 CHAN_START',
  '5.4 APP_START',
  '5.4 BRIDGE_ENTER',
  '5.4 BRIDGE_START',
  '5.4 WAZO_CALL_LOG_REQUESTED_INTERNAL',
  '5.4 MIXMONITOR_START',
  '5.4 MIXMONITOR_STOP',
  '5.4 CHAN_END'
] as const

/** Rules of calls that the system placed itself (spec 5.6). */
const ORIGINATE = [
  '5.6 CHAN_START',
  '5.6 CHAN_END',
  '5.6 ANSWER',
  '5.6 APP_START',
  '5.6 BRIDGE_ENTER',
  '5.6 XIVO_INCALL',
  '5.6 XIVO_OUTCALL',
  '5.6 WAZO_ORIGINATE_ALL_LINES',
  '5.6 MIXMONITOR_START',
  '5.6 MIXMONITOR_STOP',
  '5.6 recordings'
] as const

/** What is concluded once all events are read. */
const CONCLUSIONS = [
  '3.1',
  '3.4',
  '5.1',
  '6.1',
  '8.1',
  '8.2',
  '8.3',
  '8.4',
  '8.5',
  '9.3',
  '11.1',
  '13.2',
  'measures: ring',
  'measures: talk',
  'measures: total',
  'measures: hangup',
  'measures: outcome',
  'measures: trail',
  'mapped: bot',
  'mapped: campaign'
] as const

/** Rules that only ever say why there is no call log. `internal` is a defect of the engine. */
const FAILURES = [
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '3.3',
  '5.3',
  '5.6',
  '7.2',
  '9.1',
  '10.1',
  '10.3',
  'internal'
] as const

/** Every rule that can set a value or stop a call log, in the order of the specification. */
export const RULE_IDS = [...CALLER, ...CALLEE, ...ORIGINATE, ...CONCLUSIONS, ...FAILURES] as const

/** Name of a rule: section of the specification and event type, or what is measured. */
export type RuleId = (typeof RULE_IDS)[number]

/** Why a rule that looked at a field left it as it was. */
export const DECLINE_IDS = [
  'destination-event-first',
  'names-no-number',
  'names-no-name',
  'already-given',
  'already-answered',
  'holding-bridge',
  'answer-is-no-talk',
  'callee-bridge',
  'after-forward',
  'later-forward',
  'forward-unreadable',
  'empty',
  'no-payload',
  'unknown-type',
  'later-bridge',
  'outbound-leg',
  'waits-for-mobile',
  'not-answered',
  'call-answered',
  'mailbox-unknown',
  'users-do-not-match',
  'user-unknown',
  'line-unknown',
  'same-line',
  'payload-incomplete',
  'no-such-recording',
  'stopped-early'
] as const
export type DeclineId = (typeof DECLINE_IDS)[number]

const KNOWN: ReadonlySet<string> = new Set(RULE_IDS)

/** True for a rule that texts exist for; a workspace may hold rules that an older engine named otherwise. */
export const isRuleId = (rule: string): rule is RuleId => KNOWN.has(rule)
