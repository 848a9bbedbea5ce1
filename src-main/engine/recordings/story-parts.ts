import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import { extraOf, textOf } from '../flow/extra'
import { findOriginateRows } from '../interpret/originate/originate-rows'
import { isLocalOriginate } from '../interpret/originate/local-originate'
import { readMixmonitorId } from './mixmonitor-id'
import { uuidInPath } from './mixmonitor'
import { OWN_IDENTITY, type RecordingIdentity } from './recording-drafts'
import type { RecordingPart } from './recording-part'

/** A MIXMONITOR_START of which no recording comes, and why. */
export interface IgnoredStart {
  readonly cel: Cel
  readonly code: 'without-file-name' | 'without-id' | 'channel-unknown'
}

export interface RecordingParts {
  /** In the order in which the engine meets them: caller's rows first (5.2). */
  readonly parts: readonly RecordingPart[]
  readonly ignored: readonly IgnoredStart[]
}

/** Reads the rows of a call as 9.1 and 9.2 do, keeping which row did what. Never throws. */
export function readRecordingParts(cels: readonly Cel[]): RecordingParts {
  const parts: RecordingPart[] = []
  const ignored: IgnoredStart[] = []
  const isOriginated = isLocalOriginate(cels)
  const { caller, callees, unread } = isOriginated ? together(cels) : bySide(cels)
  for (const cel of unread) {
    if (eventTypeOf(cel) === 'MIXMONITOR_START') ignored.push({ cel, code: 'channel-unknown' })
  }
  for (const [rows, side] of [[caller, 'caller'] as const, [callees, 'callee'] as const]) {
    for (const cel of rows) {
      const type = eventTypeOf(cel)
      if (type === 'MIXMONITOR_START') {
        const begun = begin(cel, isOriginated ? 'originate' : side)
        if ('code' in begun) ignored.push(begun)
        else parts.push(begun)
      } else if (type === 'MIXMONITOR_STOP') stop(parts, cel)
      else if (type === 'CHAN_END' && !isOriginated) endWith(parts, cel, side)
    }
  }
  if (isOriginated) endOriginated(parts, cels)
  return { parts, ignored }
}

interface Sides {
  readonly caller: readonly Cel[]
  readonly callees: readonly Cel[]
  /** Rows of channels without start, which no rule reads. */
  readonly unread: readonly Cel[]
}

const together = (cels: readonly Cel[]): Sides => ({ caller: cels, callees: [], unread: [] })

function bySide(cels: readonly Cel[]): Sides {
  const started = new Set<string>()
  let first: string | null = null
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'CHAN_START') continue
    first ??= cel.uniqueid
    started.add(cel.uniqueid)
  }
  return {
    caller: cels.filter(({ uniqueid }) => uniqueid === first),
    callees: cels.filter(({ uniqueid }) => uniqueid !== first && started.has(uniqueid)),
    unread: cels.filter(({ uniqueid }) => !started.has(uniqueid))
  }
}

function begin(cel: Cel, side: 'caller' | 'callee' | 'originate'): RecordingPart | IgnoredStart {
  const extra = extraOf(cel)
  const id = readMixmonitorId(cel, extra)
  const path = textOf(extra, 'filename')
  if (path === null) return { cel, code: 'without-file-name' }
  if (id === null) return { cel, code: 'without-id' }
  return { start: cel, path, id, identity: identityOf(path, side), stop: null, end: null }
}

/** 9.1; an originated call's recordings have no uuid, whatever their path (5.6). */
function identityOf(path: string, side: 'caller' | 'callee' | 'originate'): RecordingIdentity {
  if (side === 'originate') return null
  return uuidInPath(path) ?? (side === 'caller' ? OWN_IDENTITY : null)
}

function stop(parts: readonly RecordingPart[], cel: Cel): void {
  const key = readMixmonitorId(cel, extraOf(cel))?.key
  for (const part of parts) {
    if (part.id.key !== key) continue
    part.stop = cel
    part.end = cel
  }
}

/** A caller's end ends what has none; a callee's also what an earlier end of a channel had ended (9.2). */
function endWith(parts: readonly RecordingPart[], cel: Cel, side: 'caller' | 'callee'): void {
  for (const part of parts) {
    if (part.stop !== null) continue
    if (part.end === null || (side === 'callee' && part.end.eventtime < cel.eventtime)) part.end = cel
  }
}

/** The source's end ends what no stop has (5.6). */
function endOriginated(parts: readonly RecordingPart[], cels: readonly Cel[]): void {
  const end = findOriginateRows(cels)?.sourceEnd ?? null
  for (const part of parts) part.end ??= end
}
