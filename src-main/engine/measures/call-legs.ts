import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import { isLocalChannel } from '../interpret/channel-name'

/** A channel other than the caller's, as far as ringing goes. */
export interface Leg {
  readonly uniqueid: string
  /** Local channels are joints inside the system: no phone rings there. */
  readonly local: boolean
  readonly startTime: number
  /** First answer, bridge entry or end; null while the dump does not say. */
  stopTime: number | null
}

/** What the measures read from the rows of a call. */
export interface CallLegs {
  readonly caller: string | null
  readonly callerHangup: Cel | null
  /** In order of start. */
  readonly legs: readonly Leg[]
  readonly transferTimes: readonly number[]
}

export function readLegs(cels: readonly Cel[], caller: string | null): CallLegs {
  let callerHangup: Cel | null = null
  const legs: Leg[] = []
  const transferTimes: number[] = []
  for (const cel of cels) {
    switch (eventTypeOf(cel)) {
      case 'CHAN_START':
        if (cel.uniqueid !== caller && findLeg(legs, cel.uniqueid) === undefined) {
          const { uniqueid, eventtime } = cel
          legs.push({ uniqueid, local: isLocalChannel(cel.channame), startTime: eventtime, stopTime: null })
        }
        break
      case 'HANGUP':
        if (cel.uniqueid === caller) callerHangup = cel
        stopLeg(legs, cel)
        break
      case 'ANSWER':
      case 'BRIDGE_ENTER':
      case 'BRIDGE_START':
      case 'CHAN_END':
        stopLeg(legs, cel)
        break
      case 'BLINDTRANSFER':
      case 'ATTENDEDTRANSFER':
      case 'TRANSFER':
        transferTimes.push(cel.eventtime)
        break
    }
  }
  return { caller, callerHangup, legs, transferTimes }
}

function findLeg(legs: readonly Leg[], uniqueid: string): Leg | undefined {
  for (const leg of legs) if (leg.uniqueid === uniqueid) return leg
  return undefined
}

function stopLeg(legs: readonly Leg[], cel: Cel): void {
  const leg = findLeg(legs, cel.uniqueid)
  if (leg !== undefined) leg.stopTime ??= cel.eventtime
}
