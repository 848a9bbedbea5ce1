import type { HangupSource } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { isJsonObject, readPayload } from '../payload/payload'
import type { CallLegs } from './call-legs'
import { inferHangupSource } from './infer-hangup-source'

/** How the caller's channel came to its end. */
export interface Hangup {
  /** Q.850 cause as the row states it, or as `dialstatus` makes it more precise. */
  readonly cause: number | null
  /** Result of the last dial on the caller's channel, empty when the row does not say. */
  readonly dialstatus: string
  readonly source: HangupSource | null
  readonly inferred: boolean
  /** Rows that the source is concluded from, or the one that states it. */
  readonly sourceRows: readonly Cel[]
}

/** Causes that say nothing of why a call was not taken: no reason, normal clearing, unspecified. */
const VAGUE_CAUSES = new Set([0, 16, 31])

/** For a vague cause: what the dial result says. CANCEL and ANSWER add nothing to "ended normally". */
const CAUSE_OF_DIALSTATUS: ReadonlyMap<string, number> = new Map([
  ['BUSY', 17],
  ['NOANSWER', 19],
  ['CONGESTION', 34],
  ['CHANUNAVAIL', 44]
])

/**
 * Cause and source from the caller's HANGUP row. The dial result refines the cause of a call that nobody and no mailbox
 * took. A source that the row does not state is concluded from the order of the other rows.
 */
export function readHangup(cels: readonly Cel[], legs: CallLegs, taken: boolean): Hangup {
  const row = legs.callerHangup
  const payload = row === null ? undefined : readPayload(row)
  const fields = isJsonObject(payload) ? payload : {}
  const dialstatus = typeof fields['dialstatus'] === 'string' ? fields['dialstatus'] : ''
  const stated = causeFrom(fields['hangupcause'])
  const refined =
    !taken && stated !== null && VAGUE_CAUSES.has(stated) ? CAUSE_OF_DIALSTATUS.get(dialstatus) : undefined
  const cause = refined ?? stated
  const hangupsource = fields['hangupsource']
  if (row !== null && typeof hangupsource === 'string') {
    const source = statedSource(cels, legs, row, hangupsource)
    return { cause, dialstatus, source, inferred: false, sourceRows: [row] }
  }
  const { source, rows } = inferHangupSource(cels, legs, { dialstatus, taken })
  return { cause, dialstatus, source, inferred: source !== null, sourceRows: rows }
}

function causeFrom(value: unknown): number | null {
  const cause = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof cause === 'number' && Number.isInteger(cause) && cause >= 0 ? cause : null
}

/** The channel that hung up, by name: the caller's own under any of its names, another one, or none (the system). */
function statedSource(cels: readonly Cel[], legs: CallLegs, row: Cel, name: string): HangupSource {
  if (name === '') return 'system'
  if (name === row.channame) return 'caller'
  return cels.some((cel) => cel.uniqueid === legs.caller && cel.channame === name) ? 'caller' : 'callee'
}
