import type { CallLog } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { ProvenanceSource } from '@shared/model/provenance'
import { eventTypeOf } from '../correlate/event-type'
import type { Measured } from '../measures/measure-call'
import type { LineChannel } from '../participants/line-channels'
import type { ConcludedField } from './concluded-fields'
import type { Trace } from './trace'

/** What a call log was concluded from. */
export interface Conclusion {
  /** In group order. */
  readonly cels: readonly Cel[]
  readonly channels: readonly LineChannel[]
  readonly measured: Measured
}

/** Events that name users whose channels need not be in the call (8.3). */
const MENTIONING: ReadonlySet<string> = new Set([
  'WAZO_USER_MISSED_CALL',
  'WAZO_USER_BLOCKED_CALL',
  'WAZO_CALL_LOG_DESTINATION',
  'WAZO_ORIGINATE_ALL_LINES'
])

const TRANSFERS: ReadonlySet<string> = new Set(['BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER'])
const isTransfer = (cel: Cel): boolean => TRANSFERS.has(eventTypeOf(cel))

const PARTICIPANTS: readonly (keyof CallLog)[] = ['participants']

/** Fields and rows that a concluded field comes from; null where that is all rows of the call. */
export function sourceOf(
  field: ConcludedField,
  callLog: CallLog,
  { cels, channels, measured }: Conclusion,
  trace: Trace
): ProvenanceSource | null {
  const { ringing, hangup, callerHangup } = measured
  switch (field) {
    case 'celIds':
      return null
    case 'conversationId':
      return source([], [cels.find((cel) => cel.linkedid === callLog.conversationId)])
    case 'participants':
      return source([], rowsOfParticipants(cels, channels))
    case 'recordings':
      return { fields: [], celIds: rowsOfSteps(trace, field) }
    case 'answered':
      return source(['dateAnswer'])
    case 'duration':
    case 'talkDurationUs':
      return source(['dateAnswer', 'dateEnd'])
    case 'callStatus':
      return source(['blocked', 'dateAnswer', 'reachedVoicemail'])
    case 'totalDurationUs':
      return source(['date', 'dateEnd'])
    case 'ringDurationUs':
      return source(callLog.dateAnswer === null ? [] : ['dateAnswer'], [ringing?.first, ringing?.last])
    case 'hangupCause':
      return source([], [callerHangup])
    case 'hangupSource':
    case 'hangupInferred':
      return source([], hangup.sourceRows)
    case 'outcome':
      return source(
        ['blocked', 'dateAnswer', 'reachedVoicemail', 'hangupCause', 'hangupSource'],
        [callerHangup]
      )
    case 'trail':
      return source(['date', 'dateAnswer', 'dateEnd', 'ringDurationUs'], cels.filter(isTransfer))
    case 'tags':
    case 'sourceUserUuid':
    case 'sourceLineId':
    case 'destinationUserUuid':
    case 'destinationLineId':
    case 'requestedUserUuid':
      return source(PARTICIPANTS)
  }
}

const source = (
  fields: readonly (keyof CallLog)[],
  cels: readonly (Cel | null | undefined)[] = []
): ProvenanceSource => ({ fields, celIds: cels.flatMap((cel) => (cel ? [cel.id] : [])) })

/** The starts of channels whose users are known, and the events that name users. */
function rowsOfParticipants(cels: readonly Cel[], channels: readonly LineChannel[]): readonly Cel[] {
  const waiting = new Set(channels.filter(({ user }) => user !== null).map(({ channel }) => channel.name))
  return cels.filter((cel) => {
    const type = eventTypeOf(cel)
    return MENTIONING.has(type) || (type === 'CHAN_START' && waiting.delete(cel.channame))
  })
}

function rowsOfSteps(trace: Trace, field: string): readonly number[] {
  const ids = trace.steps?.filter((step) => step.field === field).map((step) => step.celId) ?? []
  return [...new Set(ids)].filter((id) => id !== null)
}
