import type { Cel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'

/**
 * A synthetic day of calls for benchmarks, the same at every run: internal, inbound, outbound, ring groups, voicemail,
 * some with recordings. Each row has its own strings: equal values do not share memory, as in rows read from anywhere.
 */
const USERS = 400
const TENANT = '3f3cbcc8-962f-418b-99a0-e52d1e6234c1'

const userUuid = (n: number): string => `91aa0000-0000-4000-8000-${String(n).padStart(12, '0')}`

export function benchmarkDirectory(): DirectorySnapshot {
  const numbers = Array.from({ length: USERS }, (_, n) => n)
  const extension = (n: number): { exten: string; context: string } => ({
    exten: String(1000 + n),
    context: 'inside'
  })
  return {
    users: numbers.map((n) => ({
      uuid: userUuid(n),
      tenantUuid: TENANT,
      userfield: n % 3 === 0 ? 'sales, emea' : null,
      firstname: 'User',
      lastname: String(n),
      lines: [{ id: n, extensions: [extension(n)] }]
    })),
    lines: numbers.map((n) => ({
      id: n,
      name: `line${n}`,
      userUuids: [userUuid(n)],
      extensions: [extension(n)]
    })),
    contexts: [{ name: 'inside', tenantUuid: TENANT }],
    voicemails: numbers.map((n) => ({
      id: n,
      name: `Box ${n}`,
      number: String(1000 + n),
      context: 'inside',
      tenantUuid: TENANT
    })),
    tenants: []
  }
}

/**
 * How the strings are made. `flat`: as a database driver gives them. `sliced`: as cut out of a chunk of a file, which
 * makes every comparison slower.
 */
export type StringKind = 'flat' | 'sliced'

let kindOfStrings: StringKind = 'flat'

/** Rows of that many calls, in order of time as a run selects them. */
export function benchmarkCels(calls: number, strings: StringKind): Cel[] {
  kindOfStrings = strings
  const cels: Cel[] = []
  for (let n = 0; n < calls; n += 1) pushCall(cels, n)
  cels.sort((a, b) => a.eventtime - b.eventtime)
  return cels
}

/** A copy of a text that shares no memory with it. */
function fresh(text: string): string {
  if (text === '') return ''
  return kindOfStrings === 'sliced' ? `${text} `.slice(0, -1) : Buffer.from(text).toString('latin1')
}

function pushCall(cels: Cel[], n: number): void {
  const kind = n % 8
  const epoch = 1_770_000_000 + n * 3
  const linkedid = `${epoch}.${n * 4}`
  const caller = kind === 1 || kind === 5 ? 'trunk' : `line${n % USERS}`
  const called = (n * 7 + 1) % USERS
  const callerName = `PJSIP/${caller}-${(n * 4).toString(16).padStart(8, '0')}`
  let at = 0
  const row = (
    channel: number,
    name: string,
    eventtype: string,
    waitMs: number,
    more: Partial<Cel> = {}
  ): void => {
    at += waitMs * 1000
    cels.push({
      id: cels.length + 1,
      eventtype: fresh(eventtype),
      eventtime: epoch * 1_000_000 + at,
      userdeftype: '',
      cidName: fresh(channel === 0 ? 'Nora Lind' : 'Omar Reyes'),
      cidNum: fresh(String(channel === 0 ? 1000 + (n % USERS) : 1000 + called)),
      cidAni: '',
      cidRdnis: '',
      cidDnid: '',
      exten: fresh(String(1000 + called)),
      context: fresh('inside'),
      channame: fresh(name),
      appname: '',
      appdata: '',
      amaflags: '3',
      accountcode: '',
      peeraccount: '',
      uniqueid: fresh(`${epoch}.${n * 4 + channel}`),
      linkedid: fresh(linkedid),
      userfield: '',
      peer: '',
      extra: null,
      callLogId: null,
      ...more
    })
  }
  const bridge = (id: number): string =>
    fresh(
      `{"bridge_id":"5a0c2273-a255-4c73-b1d8-${String(id).padStart(12, '0')}","bridge_technology":"simple_bridge"}`
    )
  const hangup = (cause: number, source: string, status: string): string =>
    fresh(`{"hangupcause":${cause},"hangupsource":"${source}","dialstatus":"${status}"}`)
  const end = (channel: number, name: string, cause: number, status: string): void => {
    row(channel, name, 'HANGUP', 1, { extra: hangup(cause, callerName, status) })
    row(channel, name, 'CHAN_END', 0)
  }

  row(0, callerName, 'CHAN_START', 0)
  if (kind === 1 || kind === 5)
    row(0, callerName, 'XIVO_INCALL', 60, { extra: fresh(`{"extra":"${TENANT}"}`) })
  if (kind === 2) row(0, callerName, 'XIVO_OUTCALL', 60, { extra: fresh('{"extra":""}') })
  else {
    const text =
      kind === 4
        ? 'type: group,id: 7,label: Sales desk'
        : `type: user,uuid: ${userUuid(called)},name: Omar Reyes`
    row(0, callerName, 'WAZO_CALL_LOG_DESTINATION', 90, { extra: fresh(`{"extra":"${text}"}`) })
  }
  row(0, callerName, 'APP_START', 100, { appname: 'Dial' })
  const legs = kind === 4 ? 3 : 1
  const legName = (leg: number): string =>
    `PJSIP/${kind === 2 ? 'trunk' : `line${(called + leg) % USERS}`}-${(n * 4 + 1 + leg).toString(16).padStart(8, '0')}`
  for (let leg = 0; leg < legs; leg += 1) row(1 + leg, legName(leg), 'CHAN_START', 1)
  if (kind === 5 || kind === 6) {
    end(1, legName(0), 19, '')
    if (kind === 5) {
      row(0, callerName, 'APP_START', 20, { appname: 'VoiceMail', appdata: `${1000 + called}@inside` })
      row(0, callerName, 'ANSWER', 5)
    }
    end(0, callerName, 16, 'NOANSWER')
  } else {
    row(1, legName(0), 'ANSWER', 4000)
    for (let leg = 1; leg < legs; leg += 1) end(1 + leg, legName(leg), 26, '')
    row(0, callerName, 'ANSWER', 1)
    row(1, legName(0), 'BRIDGE_ENTER', 1, { extra: bridge(n) })
    row(0, callerName, 'BRIDGE_ENTER', 1, { extra: bridge(n), peer: legName(0) })
    if (kind === 3) {
      const filename = `/var/lib/wazo/sounds/tenants/${TENANT}/monitor/33dfa51f-e6d7-423a-a495-${String(n).padStart(12, '0')}.wav`
      row(1, legName(0), 'MIXMONITOR_START', 20, {
        extra: `{"filename":"${filename}","mixmonitor_id":"0x7f${n}"}`
      })
      row(1, legName(0), 'MIXMONITOR_STOP', 4000, { extra: `{"mixmonitor_id":"0x7f${n}"}` })
    }
    row(1, legName(0), 'BRIDGE_EXIT', 60_000, { extra: bridge(n), peer: callerName })
    row(0, callerName, 'BRIDGE_EXIT', 1, { extra: bridge(n) })
    end(1, legName(0), 16, '')
    end(0, callerName, 16, 'ANSWER')
  }
  row(0, callerName, 'LINKEDID_END', 0)
}
