import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../../correlate/event-type'

/** The rows on which an originated call rests (5.6 step 1). */
export interface OriginateRows {
  readonly firstLocalStart: Cel
  readonly secondLocalAnswer: Cel
  readonly sourceAnswer: Cel
  readonly sourceEnd: Cel
  /** Channels of the first three CHAN_START rows: both halves of the Local channel and the source. */
  readonly uniqueids: readonly string[]
}

/** The first row of an event type, of one channel if `uniqueid` is given. */
export function firstRow(cels: readonly Cel[], eventtype: string, uniqueid?: string): Cel | undefined {
  return cels.find(
    (cel) => (uniqueid === undefined || cel.uniqueid === uniqueid) && eventTypeOf(cel) === eventtype
  )
}

/** The required rows, null when one is missing: the call then stays empty. */
export function findOriginateRows(cels: readonly Cel[]): OriginateRows | null {
  const [firstLocal, secondLocal, source] = cels.filter((cel) => eventTypeOf(cel) === 'CHAN_START')
  if (firstLocal === undefined || secondLocal === undefined || source === undefined) return null
  const sourceAnswer = firstRow(cels, 'ANSWER', source.uniqueid)
  const sourceEnd = firstRow(cels, 'CHAN_END', source.uniqueid)
  const secondLocalAnswer = firstRow(cels, 'ANSWER', secondLocal.uniqueid)
  if (sourceAnswer === undefined || sourceEnd === undefined || secondLocalAnswer === undefined) return null
  return {
    firstLocalStart: firstLocal,
    secondLocalAnswer,
    sourceAnswer,
    sourceEnd,
    uniqueids: [firstLocal.uniqueid, secondLocal.uniqueid, source.uniqueid]
  }
}
