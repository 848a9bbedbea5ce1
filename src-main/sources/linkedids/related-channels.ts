import type { IncomingCel } from '../source'

/** Keys of `extra` that name another channel of the same call by its uniqueid. */
const UNIQUEID_KEYS = [
  'channel2_uniqueid',
  'transferee_channel_uniqueid',
  'transfer_target_channel_uniqueid',
  'pickup_channel_uniqueid',
  'local_two_uniqueid'
] as const

/** Conferences: whoever takes part has a call of their own. */
const CONFERENCE = /^(?:ConfBridge|MeetMe)$/i

/** What a row says of the channels that belong to the same call. */
export interface Relations {
  readonly uniqueids: readonly string[]
  readonly channelNames: readonly string[]
  readonly bridgeIds: readonly string[]
}

const NONE: Relations = { uniqueids: [], channelNames: [], bridgeIds: [] }

/** Channels and bridges that a row connects its own channel with. */
export function relationsOf(cel: IncomingCel): Relations {
  if (CONFERENCE.test(cel.appname)) return NONE
  const extra = payload(cel.extra)
  const text = (key: string): string | null => (typeof extra[key] === 'string' ? extra[key] : null)
  // Callers on hold or parked share a bridge with strangers.
  const holds = text('bridge_technology') === 'holding_bridge'
  const bridges = holds ? [] : ['bridge_id', 'bridge1_id', 'bridge2_id'].map(text)
  const peers = holds ? [] : cel.peer.split(',')
  return {
    uniqueids: UNIQUEID_KEYS.map(text).filter((id) => id !== null && id !== '' && id !== 'N/A') as string[],
    channelNames: [...peers, otherHalf(cel.channame)].filter((name) => name !== ''),
    bridgeIds: bridges.filter((id) => id !== null && id !== '') as string[]
  }
}

/** The other half of a Local channel, empty for every other channel. */
function otherHalf(channame: string): string {
  if (!/;[12]$/.test(channame)) return ''
  return channame.slice(0, -1) + (channame.endsWith('1') ? '2' : '1')
}

function payload(extra: string | null): Readonly<Record<string, unknown>> {
  if (!extra?.startsWith('{')) return {}
  try {
    return JSON.parse(extra) as Record<string, unknown>
  } catch {
    // Back ends cut long values, and half a JSON text says nothing.
    return {}
  }
}

/** What is dialled, as the beginning of the names of the channels that come of it: `PJSIP/a1x7kq2m`. */
export function dialledInterfaces(cel: IncomingCel): string[] {
  if (cel.eventtype !== 'APP_START' || !/^(?:Dial|Page)$/i.test(cel.appname)) return []
  const targets = cel.appdata.split(',', 1)[0] ?? ''
  return targets.split('&').flatMap((target) => {
    const [tech = '', first = ''] = target.trim().split('/')
    if (tech === '' || first === '') return []
    // `PJSIP/number@trunk` gives channels of the trunk; what Local dials stays whole.
    const name = tech === 'Local' ? first : (first.split('@').at(-1) ?? first)
    return [`${tech}/${name}`]
  })
}

/** A channel's name without its counter: `PJSIP/a1x7kq2m` of `PJSIP/a1x7kq2m-0000001f`. */
export function interfaceOf(channame: string): string {
  return channame.replace(/-[0-9a-f]{4,}(?:;[12])?$/, '')
}
