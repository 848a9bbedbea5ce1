import type { Cel } from '@shared/model/cel'
import type { Pseudonyms } from './pseudonyms'
import { weeksUs } from './times'

/** Names of events are technical as long as they look like it. */
const EVENT_NAME = /^(?!.*\d{5})[A-Z][A-Z0-9_]{0,79}$/

/** An event that tells nobody's name; ids of the row, kinds of events and applications stay. */
export function anonymiseCel<Row extends Cel>(row: Row, names: Pseudonyms, shiftWeeks: number): Row {
  const { text } = names
  const event = (name: string): string => (EVENT_NAME.test(name) ? name : text(name))
  return {
    ...row,
    eventtype: event(row.eventtype),
    eventtime: row.eventtime + weeksUs(shiftWeeks),
    userdeftype: event(row.userdeftype),
    cidName: text(row.cidName),
    cidNum: text(row.cidNum),
    cidAni: text(row.cidAni),
    cidRdnis: text(row.cidRdnis),
    cidDnid: text(row.cidDnid),
    exten: text(row.exten),
    context: text(row.context),
    channame: names.channel(row.channame),
    appdata: text(row.appdata),
    amaflags: /^(?:\d{0,2}|[A-Z]{0,20})$/.test(row.amaflags) ? row.amaflags : text(row.amaflags),
    accountcode: text(row.accountcode),
    peeraccount: text(row.peeraccount),
    uniqueid: names.callId(row.uniqueid),
    linkedid: names.callId(row.linkedid),
    userfield: text(row.userfield),
    peer: row.peer.split(',').map(names.channel).join(','),
    extra: row.extra === null ? null : names.payload(row.extra)
  }
}
