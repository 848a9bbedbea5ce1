import { type Channel, csvValue } from './cel-channel'
import {
  channel,
  connect,
  dialUser,
  disconnect,
  externalNumber,
  fromPhone,
  fromTrunk,
  localHalf,
  missed,
  people,
  ring,
  SECOND,
  type Stage,
  talk
} from './cel-legs'
import type { Person } from './cel-people'

export interface Script {
  readonly weight: number
  readonly direction: 'internal' | 'inbound' | 'outbound'
  readonly answered: boolean
  /** Call logs that come of it; linkedids it uses. */
  readonly callLogs: number
  readonly linkedids: number
  play(stage: Stage, us: number): void
}

function playAnswered(stage: Stage, us: number, caller: Channel, callee: Person): void {
  const leg = dialUser(stage, us + 200_000, caller, callee)
  const answer = us + 300_000 + ring(stage.random)
  const bridge = connect(stage, answer, caller, leg)
  disconnect(answer + talk(stage.random), caller, leg, bridge)
}

function playMissed(stage: Stage, us: number, caller: Channel, callee: Person): void {
  const leg = dialUser(stage, us + 200_000, caller, callee)
  const over = missed(stage, us + 20 * SECOND, caller, leg, callee)
  caller.runs('', '').end(over, 16, caller.name, 'NOANSWER')
  caller.event(over, 'LINKEDID_END')
}

function playOutbound(stage: Stage, us: number, answered: boolean): void {
  const { company, random } = stage
  const [caller] = people(stage)
  const number = externalNumber(random)
  const phone = fromPhone(stage, us, caller, number)
  phone.at('s', 'outcall').user(us + 250_000, 'XIVO_OUTCALL', '')
  phone.at('dial', 'outcall').runs('Dial', `PJSIP/${number}@${company.trunk},,o(${number})T`)
  phone.event(us + 290_000, 'APP_START')
  const place = { exten: 's', context: company.incall }
  const cid = { name: '', number: '' }
  const leg = channel(stage, us + 300_000, `PJSIP/${company.trunk}`, phone.linkedid, cid, place)
  leg.runs('AppDial', '(Outgoing Line)')
  const next = us + 300_000 + ring(random)
  if (answered) {
    const bridge = connect(stage, next, phone, leg)
    disconnect(next + talk(random), phone, leg, bridge)
    return
  }
  leg.end(next, 17)
  phone.runs('', '').end(next + 900, 17, '', 'BUSY')
  phone.event(next + 900, 'LINKEDID_END')
}

function playVoicemail(stage: Stage, us: number): void {
  const { company } = stage
  const [callee] = people(stage)
  const caller = fromTrunk(stage, us)
  const leg = dialUser(stage, us + 200_000, caller, callee)
  const left = missed(stage, us + 20 * SECOND, caller, leg, callee)
  caller.at('voicemail', 'user').runs('VoiceMail', `${callee.number}@${company.internal},u`)
  caller.event(left + 100_000, 'APP_START')
  caller.event(left + 110_000, 'ANSWER')
  const over = left + 15 * SECOND
  caller.runs('', '').end(over, 16, caller.name, 'NOANSWER')
  caller.event(over, 'LINKEDID_END')
}

/** A ring group: every member rings through a pair of Local channels, one answers. */
function playGroup(stage: Stage, us: number): void {
  const { company, random } = stage
  const members = people(stage).slice(0, 2)
  const caller = fromTrunk(stage, us)
  caller
    .at('s', 'group')
    .user(us + 200_000, 'WAZO_CALL_LOG_DESTINATION', 'type: group,id: 7,label: Sales desk')
  caller.runs('Queue', 'grp-sales,ir,,,30,,wazo-group-answered').event(us + 310_000, 'APP_START')
  const nobody = { name: '', number: '' }
  const legs = members.map((member, index) => {
    const start = us + 330_000 + index * 1600
    const place = { exten: member.uuid, context: 'usersharedlines' }
    const local = `Local/${member.uuid}@usersharedlines-${random.hex(8)}`
    const one = localHalf(stage, start, `${local};1`, caller.linkedid, nobody, place)
    const two = localHalf(stage, start + 30, `${local};2`, caller.linkedid, nobody, place)
    const text = `user_uuid:${member.uuid},tenant_uuid:${company.tenant}`
    two.user(us + 360_000 + index * 300, 'WAZO_ORIGINATE_ALL_LINES', text)
    two.runs('Dial', `PJSIP/${member.line},,tb(hooks^s^1)`).event(us + 411_000 + index * 900, 'APP_START')
    const phonePlace = { exten: 's', context: company.internal }
    const phone = channel(
      stage,
      us + 424_000 + index * 900,
      `PJSIP/${member.line}`,
      caller.linkedid,
      member,
      phonePlace
    )
    return {
      one: one.runs('AppQueue', '(Outgoing Line)'),
      two,
      phone: phone.runs('AppDial', '(Outgoing Line)')
    }
  })
  const [winner, loser] = legs
  if (!winner || !loser) return
  const answer = us + 500_000 + ring(random)
  const inner = connect(stage, answer, winner.two, winner.phone)
  winner.one.event(answer + 2400, 'ANSWER')
  loser.phone.end(answer + 22_000, 26)
  loser.one.end(answer + 27_000, 26)
  loser.two.runs('', '').end(answer + 29_000, 26, '', 'CANCEL')
  caller.event(answer + 31_000, 'ANSWER')
  const outer = random.uuid()
  winner.one.bridge(answer + 32_000, 'BRIDGE_ENTER', outer)
  caller.bridge(answer + 33_500, 'BRIDGE_ENTER', outer, winner.one)
  // The pair of Local channels is optimised away: the phone moves into the caller's bridge.
  winner.phone.bridge(answer + 41_000, 'BRIDGE_EXIT', inner, winner.two)
  winner.one.bridge(answer + 41_300, 'BRIDGE_EXIT', outer, caller)
  winner.phone.bridge(answer + 42_000, 'BRIDGE_ENTER', outer, caller)
  winner.two.bridge(answer + 42_700, 'BRIDGE_EXIT', inner)
  winner.one.end(answer + 43_500, 16)
  winner.two.runs('', '').end(answer + 44_100, 16, '', 'ANSWER')
  disconnect(answer + talk(random), caller, winner.phone, outer)
}

function playBlindTransfer(stage: Stage, us: number): void {
  const { company, random } = stage
  const [first, second] = people(stage)
  const caller = fromTrunk(stage, us)
  const leg = dialUser(stage, us + 200_000, caller, first)
  const answer = us + 300_000 + ring(random)
  const bridge = connect(stage, answer, caller, leg)
  const transfer = answer + talk(random)
  const extra = {
    extension: second.number,
    context: company.internal,
    bridge_id: bridge,
    transferee_channel_name: caller.name,
    transferee_channel_uniqueid: caller.uniqueid
  }
  leg.event(transfer, 'BLINDTRANSFER', csvValue(JSON.stringify(extra)))
  caller.bridge(transfer + 500, 'BRIDGE_EXIT', bridge, leg)
  leg.bridge(transfer + 900, 'BRIDGE_EXIT', bridge)
  leg.end(transfer + 1500, 16, leg.name)
  const other = dialUser(stage, transfer + 102_000, caller, second)
  const joined = transfer + 300_000 + ring(random)
  const together = random.uuid()
  other.event(joined, 'ANSWER')
  other.bridge(joined + 1500, 'BRIDGE_ENTER', together)
  caller.bridge(joined + 1900, 'BRIDGE_ENTER', together, other)
  disconnect(joined + talk(random), caller, other, together)
}

/** The transferer's second call has a linkedid of its own, until the target moves into the first call. */
function playAttendedTransfer(stage: Stage, us: number): void {
  const { random } = stage
  const [caller, first, second] = people(stage)
  const one = fromPhone(stage, us, caller, first.number)
  const leg = dialUser(stage, us + 80_000, one, first)
  const bridge = connect(stage, us + 3 * SECOND, one, leg)
  const asked = us + 25 * SECOND
  const two = fromPhone(stage, asked, caller, second.number)
  const target = dialUser(stage, asked + 80_000, two, second)
  const consult = connect(stage, asked + 4 * SECOND, two, target)
  const transfer = asked + 15 * SECOND
  const extra = {
    bridge1_id: bridge,
    channel2_name: two.name,
    channel2_uniqueid: two.uniqueid,
    bridge2_id: consult
  }
  one.event(transfer, 'ATTENDEDTRANSFER', csvValue(JSON.stringify(extra)))
  leg.bridge(transfer + 400, 'BRIDGE_EXIT', bridge, one)
  two.bridge(transfer + 800, 'BRIDGE_EXIT', consult, target)
  leg.bridge(transfer + 1300, 'BRIDGE_ENTER', consult, target)
  one.bridge(transfer + 2300, 'BRIDGE_EXIT', bridge)
  one.runs('', '').end(transfer + 2900, 16, one.name, 'ANSWER')
  two.runs('', '').end(transfer + 3600, 16, two.name, 'ANSWER')
  two.event(transfer + 3600, 'LINKEDID_END')
  target.linkedid = one.linkedid
  const over = transfer + talk(random)
  target.bridge(over, 'BRIDGE_EXIT', consult, leg)
  leg.bridge(over + 300, 'BRIDGE_EXIT', consult)
  target.end(over + 900, 16, target.name)
  leg.end(over + 1500, 16, target.name)
  leg.event(over + 1500, 'LINKEDID_END')
}

/** A colleague takes a ringing call: the colleague's channel begins with a linkedid of its own. */
function playPickup(stage: Stage, us: number): void {
  const { company, random } = stage
  const [callee, colleague] = people(stage)
  const caller = fromTrunk(stage, us)
  const leg = dialUser(stage, us + 200_000, caller, callee)
  const picked = us + 300_000 + ring(random)
  const taker = fromPhone(stage, picked, colleague, '*8')
  taker.at('*8', company.internal).runs('Pickup', `${callee.number}@${company.internal}`)
  taker.event(picked + 33_000, 'ANSWER')
  taker.runs('AppDial', '(Outgoing Line)')
  leg.end(picked + 36_000, 26)
  caller.event(picked + 37_000, 'ANSWER')
  const bridge = random.uuid()
  taker.bridge(picked + 38_000, 'BRIDGE_ENTER', bridge)
  taker.event(picked + 38_400, 'LINKEDID_END')
  caller.bridge(picked + 38_500, 'BRIDGE_ENTER', bridge, taker)
  taker.linkedid = caller.linkedid
  disconnect(picked + talk(random), caller, taker, bridge)
}

function playConference(stage: Stage, us: number): void {
  const [caller] = people(stage)
  const phone = fromPhone(stage, us, caller, '4000').at('s', 'conference')
  phone.user(us + 53_000, 'WAZO_CONFERENCE', ' NAME: Weekly sync')
  phone.event(us + 90_000, 'ANSWER')
  phone.user(us + 124_000, 'WAZO_CALL_LOG_DESTINATION', 'type: conference,id: 3')
  phone.runs('ConfBridge', 'wazo-conference-3,,,wazo-default-user-menu')
  const bridge = stage.random.uuid()
  phone.bridge(us + 2_004_000, 'BRIDGE_ENTER', bridge)
  const over = us + 3 * SECOND + talk(stage.random)
  phone.bridge(over, 'BRIDGE_EXIT', bridge)
  phone.runs('', '').end(over + 700, 16, phone.name)
  phone.event(over + 700, 'LINKEDID_END')
}

/** Kinds of calls, with the share of each in percent. */
export const SCRIPTS = {
  internalAnswered: {
    ...{ weight: 22, direction: 'internal', answered: true, callLogs: 1, linkedids: 1 },
    play: (stage, us) => {
      const [caller, callee] = people(stage)
      playAnswered(stage, us, fromPhone(stage, us, caller, callee.number), callee)
    }
  },
  internalMissed: {
    ...{ weight: 8, direction: 'internal', answered: false, callLogs: 1, linkedids: 1 },
    play: (stage, us) => {
      const [caller, callee] = people(stage)
      playMissed(stage, us, fromPhone(stage, us, caller, callee.number), callee)
    }
  },
  inboundAnswered: {
    ...{ weight: 25, direction: 'inbound', answered: true, callLogs: 1, linkedids: 1 },
    play: (stage, us) => playAnswered(stage, us, fromTrunk(stage, us), people(stage)[1])
  },
  inboundMissed: {
    ...{ weight: 6, direction: 'inbound', answered: false, callLogs: 1, linkedids: 1 },
    play: (stage, us) => playMissed(stage, us, fromTrunk(stage, us), people(stage)[1])
  },
  inboundVoicemail: {
    ...{ weight: 8, direction: 'inbound', answered: false, callLogs: 1, linkedids: 1 },
    play: playVoicemail
  },
  outboundAnswered: {
    ...{ weight: 14, direction: 'outbound', answered: true, callLogs: 1, linkedids: 1 },
    play: (stage, us) => playOutbound(stage, us, true)
  },
  outboundBusy: {
    ...{ weight: 5, direction: 'outbound', answered: false, callLogs: 1, linkedids: 1 },
    play: (stage, us) => playOutbound(stage, us, false)
  },
  group: {
    ...{ weight: 5, direction: 'inbound', answered: true, callLogs: 1, linkedids: 1 },
    play: playGroup
  },
  blindTransfer: {
    ...{ weight: 2, direction: 'inbound', answered: true, callLogs: 1, linkedids: 1 },
    play: playBlindTransfer
  },
  attendedTransfer: {
    ...{ weight: 2, direction: 'internal', answered: true, callLogs: 1, linkedids: 2 },
    play: playAttendedTransfer
  },
  pickup: {
    ...{ weight: 1, direction: 'inbound', answered: true, callLogs: 1, linkedids: 2 },
    play: playPickup
  },
  conference: {
    ...{ weight: 2, direction: 'internal', answered: true, callLogs: 1, linkedids: 1 },
    play: playConference
  }
} as const satisfies Readonly<Record<string, Script>>

export type ScriptName = keyof typeof SCRIPTS
