import type { Cel } from '@shared/model/cel'
import { GroupFailure, showValue } from '../failure'
import { isJsonObject, readPayload } from './payload'

/**
 * Whether a bridge row says that its bridge is a `holding_bridge`: a parked or queued caller hears music there and
 * talks to nobody. An unknown bridge is not holding; some odd payloads fail the group (5.3 "Bridge payloads").
 */
export function isHoldingBridge(cel: Cel): boolean {
  const payload = readPayload(cel)
  if (payload === undefined || typeof payload === 'string') return false
  if (Array.isArray(payload)) {
    if (payload.some((item) => typeof item === 'object' && item !== null)) fail(payload)
    if (payload.includes('bridge_id') && payload.includes('bridge_technology')) fail(payload)
    return false
  }
  if (!isJsonObject(payload)) return fail(payload)
  if (!Object.hasOwn(payload, 'bridge_id') || !Object.hasOwn(payload, 'bridge_technology')) return false
  const bridgeId = payload['bridge_id'] // may be null: the bridge is known all the same
  if (typeof bridgeId === 'object' && bridgeId !== null) fail(payload)
  return payload['bridge_technology'] === 'holding_bridge'
}

function fail(payload: unknown): never {
  throw new GroupFailure(`The payload of a bridge event cannot be read: ${showValue(payload)}`, '5.3')
}
