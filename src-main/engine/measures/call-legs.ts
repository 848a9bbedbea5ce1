import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import { isLocalChannel } from '../interpret/channel-name'

/** A channel other than the caller's, as far as ringing goes. */
export interface Leg {
  /** Local channels are joints inside the system: no phone rings there. */
  readonly local: boolean
  readonly start: Cel
  /** First answer, bridge entry or end; null while the dump does not say. */
  stop: Cel | null
}

/** What the measures read from the rows of a call. */
export interface CallLegs {
  readonly caller: string | null
  readonly callerHangup: Cel | null
  /** By uniqueid, in order of start. */
  readonly legs: ReadonlyMap<string, Leg>
  readonly transferTimes: readonly number[]
}

/** Reads the channels of a call, in order of start, and when it was transferred; `caller` is the uniqueid of the caller. */
export function readLegs(cels: readonly Cel[], caller: string | null): CallLegs {
  let callerHangup: Cel | null = null
  const legs = new Map<string, Leg>()
  const transferTimes: number[] = []
  for (const cel of cels) {
    switch (eventTypeOf(cel)) {
      case 'CHAN_START':
        if (cel.uniqueid !== caller && !legs.has(cel.uniqueid)) {
          const local = isLocalChannel(cel.channame)
          legs.set(cel.uniqueid, { local, start: cel, stop: null })
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

function stopLeg(legs: ReadonlyMap<string, Leg>, cel: Cel): void {
  const leg = legs.get(cel.uniqueid)
  if (leg !== undefined) leg.stop ??= cel
}
