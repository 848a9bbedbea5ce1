import { Channel, type Emit } from './cel-channel'
import type { Company, Person, Random } from './cel-people'

/** Building blocks of calls: channels, the two sides of a connection, and how long things take. */
export const SECOND = 1_000_000

/** What a call needs to write itself. */
export interface Stage {
  readonly random: Random
  readonly company: Company
  readonly emit: Emit
  /** A new channel number of the server. */
  nextChannel(): number
}

/** A channel that starts; `linkedid` null makes it the first of its call. */
export function channel(
  stage: Stage,
  us: number,
  name: string,
  linkedid: string | null,
  cid: { readonly name: string; readonly number: string },
  place: { readonly exten: string; readonly context: string; readonly dnid?: string }
): Channel {
  const number = stage.nextChannel()
  const uniqueid = `${Math.floor(us / SECOND)}.${number}`
  const created = new Channel(stage.emit, {
    name: `${name}-${number.toString(16).padStart(8, '0')}`,
    uniqueid,
    linkedid: linkedid ?? uniqueid,
    cidName: cid.name,
    cidNum: cid.number,
    ...place
  })
  created.event(us, 'CHAN_START')
  return created
}

/** A number outside the company. */
export const externalNumber = (random: Random): string =>
  `0${random.between(1, 6)}${String(random.below(1e8)).padStart(8, '0')}`

/** Three different people of the company. */
export function people(stage: Stage): [Person, Person, Person] {
  const { random, company } = stage
  const first = random.below(company.people.length)
  const at = (offset: number): Person => company.people[(first + offset) % company.people.length] as Person
  return [at(0), at(1 + random.below(3)), at(5)]
}

/** A call that comes from a phone of the company. */
export function fromPhone(stage: Stage, us: number, caller: Person, exten: string): Channel {
  const context = stage.company.internal
  return channel(stage, us, `PJSIP/${caller.line}`, null, caller, { exten, context, dnid: '' })
}

/** A call that comes in on the trunk. */
export function fromTrunk(stage: Stage, us: number): Channel {
  const { random, company } = stage
  const number = externalNumber(random)
  const exten = `${company.did}${random.between(1000, 9999)}`
  const place = { exten, context: company.incall, dnid: exten }
  const cid = { name: random.next() < 0.5 ? number : 'Thames Freight', number }
  const trunk = channel(stage, us, `PJSIP/${company.trunk}`, null, cid, place)
  trunk.at('s', 'did').user(us + 60_500, 'XIVO_INCALL', company.tenant)
  return trunk
}

/** The caller's side dials a user: the destination event, Dial, and the ringing leg. */
export function dialUser(stage: Stage, us: number, caller: Channel, callee: Person): Channel {
  caller.at('s', 'user')
  caller.user(us, 'WAZO_CALL_LOG_DESTINATION', `type: user,uuid: ${callee.uuid},name: ${callee.name}`)
  caller.runs(
    'Dial',
    `PJSIP/${callee.line}/sip:${callee.line}@198.51.100.7:5060;transport=udp,30,tTb(hooks^s^1)`
  )
  caller.event(us + 90_000, 'APP_START')
  const place = { exten: 's', context: stage.company.internal }
  const leg = channel(stage, us + 90_700, `PJSIP/${callee.line}`, caller.linkedid, callee, place)
  return leg.runs('AppDial', '(Outgoing Line)')
}

/** Both sides up and in one bridge; answers the bridge. */
export function connect(stage: Stage, us: number, caller: Channel, leg: Channel): string {
  const bridge = stage.random.uuid()
  leg.event(us, 'ANSWER')
  caller.event(us + 300, 'ANSWER')
  leg.bridge(us + 1200, 'BRIDGE_ENTER', bridge)
  caller.bridge(us + 1900, 'BRIDGE_ENTER', bridge, leg)
  return bridge
}

/** Both sides leave and end, and the call with them. */
export function disconnect(us: number, caller: Channel, leg: Channel, bridge: string): void {
  leg.bridge(us, 'BRIDGE_EXIT', bridge, caller)
  caller.bridge(us + 300, 'BRIDGE_EXIT', bridge)
  leg.end(us + 900, 16, leg.name)
  caller.runs('', '').end(us + 1800, 16, leg.name, 'ANSWER')
  caller.event(us + 1800, 'LINKEDID_END')
}

/** How long a phone rings, microseconds. */
export const ring = (random: Random): number => random.between(2 * SECOND, 15 * SECOND)
/** How long people talk: mostly short, some very long. */
export const talk = (random: Random): number => Math.round((20 + 200 * random.next() ** 3) * SECOND)

/** The ringing leg ends unanswered and the missed call is noted; answers the moment after. */
export function missed(stage: Stage, us: number, caller: Channel, leg: Channel, callee: Person): number {
  const { company } = stage
  leg.end(us, 19)
  const text =
    `wazo_tenant_uuid: ${company.tenant},source_user_uuid: ,destination_user_uuid: ${callee.uuid},` +
    `destination_exten: ${callee.number},source_name: ,destination_name: ${encodeURIComponent(callee.name)}`
  caller.user(us + 50_000, 'WAZO_USER_MISSED_CALL', text)
  return us + 60_000
}

/** One half of a pair of Local channels, which starts. */
export function localHalf(
  stage: Stage,
  us: number,
  name: string,
  linkedid: string,
  cid: { readonly name: string; readonly number: string },
  place: { readonly exten: string; readonly context: string }
): Channel {
  const uniqueid = `${Math.floor(us / SECOND)}.${stage.nextChannel()}`
  const half = new Channel(stage.emit, {
    name,
    uniqueid,
    linkedid,
    cidName: cid.name,
    cidNum: cid.number,
    ...place
  })
  half.event(us, 'CHAN_START')
  return half
}
