import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../../correlate/event-type'
import type { CallDraft } from '../../draft/call-draft'
import { isLocalChannel, lineIdentity } from '../channel-name'
import { detectVoicemail } from '../voicemail-detection'
import { originateAllLines } from './all-lines'
import type { OriginateRows } from './originate-rows'
import { findOriginateRows, firstRow } from './originate-rows'
import { readOriginateDestination } from './originate-destination'
import { readOriginateRecordings } from './originate-recordings'

/**
 * Whether a group is a call that the system placed itself, through a Local channel whose halves start first and whose
 * first half is answered at once (4).
 */
export function isLocalOriginate(cels: readonly Cel[]): boolean {
  // The first row is the first one of its channel, so it must be a start: most calls are decided here.
  const first = cels[0]
  if (first === undefined || eventTypeOf(first) !== 'CHAN_START' || !isLocalChannel(first.channame))
    return false
  const second = cels.find((cel, at) => at > 0 && cel.uniqueid === first.uniqueid)
  if (second === undefined || eventTypeOf(second) !== 'ANSWER') return false
  const secondStart = cels.find((cel, at) => at > 0 && eventTypeOf(cel) === 'CHAN_START')
  if (secondStart === undefined || !isLocalChannel(secondStart.channame)) return false
  return new Set(cels.map((cel) => cel.uniqueid)).size >= 3
}

/**
 * The local-originate interpreter (5.6). A required row missing leaves the call empty, to be dropped (10.1). Returns the
 * uniqueid of the source channel.
 */
export function interpretLocalOriginate(call: CallDraft, cels: readonly Cel[]): string | null {
  const rows = findOriginateRows(cels)
  if (rows === null) return null
  readParties(call, rows)
  if (readOriginateRecordings(call, cels)) readRest(call, cels, rows)
  else stopHere(call)
  return rows.sourceAnswer.uniqueid
}

function readParties(call: CallDraft, rows: OriginateRows): void {
  const { trace } = call
  trace.enter(rows.firstLocalStart, '5.6 CHAN_START')
  call.dates.set('start', rows.firstLocalStart.eventtime)
  trace.enter(rows.sourceEnd, '5.6 CHAN_END')
  call.dates.set('end', rows.sourceEnd.eventtime)
  trace.enter(rows.sourceAnswer, '5.6 ANSWER')
  call.source.set('name', rows.sourceAnswer.cidName)
  call.source.set('exten', rows.sourceAnswer.cidNum)
  call.source.set('lineIdentity', lineIdentity(rows.sourceAnswer.channame))
  call.channels.register(rows.sourceAnswer.channame, 'source')
  trace.enter(rows.secondLocalAnswer, '5.6 ANSWER')
  call.destination.set('exten', rows.secondLocalAnswer.cidNum)
}

function readRest(call: CallDraft, cels: readonly Cel[], rows: OriginateRows): void {
  readApplications(call, cels, rows.firstLocalStart.uniqueid)
  if (!readOriginateDestination(call, cels, rows.uniqueids)) return stopHere(call)
  readDirection(call, cels)
  const allLines = firstRow(cels, 'WAZO_ORIGINATE_ALL_LINES')
  if (allLines !== undefined) originateAllLines(call, allLines)
}

/** Notes what the steps that are no longer done would have set. */
function stopHere({ trace }: CallDraft): void {
  trace.decline('destinationName', 'stopped-early')
  trace.decline('dateAnswer', 'stopped-early')
  trace.decline('direction', 'stopped-early')
}

function readApplications(call: CallDraft, cels: readonly Cel[], firstLocal: string): void {
  const first = firstRow(cels, 'APP_START', firstLocal)
  if (first !== undefined) {
    call.trace.enter(first, '5.6 APP_START')
    call.traits.set('userField', first.userfield)
  }
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'APP_START') continue
    call.trace.enter(cel, '5.6 APP_START')
    detectVoicemail(call, cel)
  }
}

/** Outbound wins over inbound, whatever their order. */
function readDirection(call: CallDraft, cels: readonly Cel[]): void {
  const incoming = firstRow(cels, 'XIVO_INCALL')
  if (incoming !== undefined) {
    call.trace.enter(incoming, '5.6 XIVO_INCALL')
    call.traits.set('direction', 'inbound')
  }
  const outgoing = firstRow(cels, 'XIVO_OUTCALL')
  if (outgoing !== undefined) {
    call.trace.enter(outgoing, '5.6 XIVO_OUTCALL')
    call.traits.set('direction', 'outbound')
  }
}
