import { all } from '../store'
import { type Check, finding, type QualityContext } from './check'
import { ASK_FOR_CEL_STATUS } from './commands'

/** Events of Asterisk without which part of a call log cannot be known. */
const NEEDED = [
  'CHAN_START',
  'CHAN_END',
  'ANSWER',
  'HANGUP',
  'APP_START',
  'BRIDGE_ENTER',
  'BRIDGE_EXIT',
  'LINKEDID_END'
] as const

/** Events that are seldom, or that most configurations leave out; what is lost without them is less. */
const SELDOM = [
  'BLINDTRANSFER',
  'ATTENDEDTRANSFER',
  'PICKUP',
  'FORWARD',
  'PARK_START',
  'PARK_END',
  'MIXMONITOR_START',
  'MIXMONITOR_STOP'
] as const

/** Applications that only `apps=` of cel.conf brings in, by what the call logs take from them. */
const APPLICATIONS = ['Dial', 'Queue', 'VoiceMail'] as const

/** With fewer calls than this, an event may be missing because nobody did such a thing. */
const ENOUGH_CHANNELS = 200
/** Starts of applications looked at: the newest ones say how the server is set up now. */
const APPLICATION_ROWS = 5000

const OTHERS = [
  ...['APP_END', 'LOCAL_OPTIMIZE', 'LOCAL_OPTIMIZE_BEGIN', 'STREAM_BEGIN', 'STREAM_END', 'DTMF'],
  ...['USER_DEFINED', 'BRIDGE_START', 'BRIDGE_END', 'BRIDGE_UPDATE'],
  ...['CONF_START', 'CONF_END', 'CONF_ENTER', 'CONF_EXIT', '3WAY_START', '3WAY_END', 'HOOKFLASH', 'TRANSFER'],
  ...['XIVO_INCALL', 'XIVO_OUTCALL', 'XIVO_USER_FWD', 'XIVO_FAX_STATUS', 'XIVO_FROM_S'],
  ...['WAZO_CALL_LOG_DESTINATION', 'WAZO_CALL_LOG_REQUESTED_INTERNAL', 'WAZO_USER_MISSED_CALL'],
  ...['WAZO_USER_BLOCKED_CALL', 'WAZO_CONFERENCE', 'WAZO_MEETING_NAME', 'WAZO_ORIGINATE_ALL_LINES']
]
const KNOWN: ReadonlySet<string> = new Set([...NEEDED, ...SELDOM, ...OTHERS])

/** Events that this server does not write, as far as the data tells. */
export const eventsNotLogged: Check = (context) => {
  const { eventtypes, cels } = context.facts
  if (cels === 0) return finding('events-not-logged', 'note', 0)
  const needed = NEEDED.filter((name) => !eventtypes.has(name))
  const isTelling = (eventtypes.get('CHAN_START')?.count ?? 0) >= ENOUGH_CHANNELS
  const seldom = isTelling ? SELDOM.filter((name) => !eventtypes.has(name)) : []
  const applications = isTelling && eventtypes.has('APP_START') ? missingApplications(context) : []
  const missing = [...needed, ...seldom, ...applications.map((name) => `APP_START ${name}`)]
  return finding('events-not-logged', needed.length > 0 ? 'problem' : 'note', missing.length, {
    examples: missing.map((text) => ({ text })),
    command: ASK_FOR_CEL_STATUS,
    params: { needed: needed.length, events: missing.join(', ') }
  })
}

function missingApplications({ store }: QualityContext): readonly string[] {
  const seen = new Set(
    all<{ app: string }>(
      store,
      `SELECT DISTINCT packed ->> 9 AS app FROM
         (SELECT packed FROM cel WHERE eventtype = 'APP_START' ORDER BY id DESC LIMIT ${APPLICATION_ROWS})`
    ).map(({ app }) => app.toLowerCase())
  )
  return APPLICATIONS.filter((name) => !seen.has(name.toLowerCase()))
}

/** Events that neither Asterisk nor Wazo is known to write: the dialplan's own, as a rule. */
export const unknownEvents: Check = ({ facts }) => {
  const unknown = [...facts.eventtypes]
    .filter(([name]) => !KNOWN.has(name))
    .sort(([, a], [, b]) => b.count - a.count)
  const rows = unknown.reduce((sum, [, { count }]) => sum + count, 0)
  return finding('unknown-events', 'note', unknown.length, {
    examples: unknown.map(([name, { count, celId }]) => ({ text: `${name}: ${count}`, celId })),
    params: { rows, events: unknown.map(([name]) => name).join(', ') }
  })
}
