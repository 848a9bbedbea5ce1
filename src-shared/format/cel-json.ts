import type { Cel } from '../model/cel'
import { restTime } from './rest-json'

/** A CEL under the column names of Asterisk's table; its time in the offset of `zone`. */
export const celToJson = (cel: Cel, zone: string): Readonly<Record<string, string | number | null>> => ({
  id: cel.id,
  eventtype: cel.eventtype,
  eventtime: restTime(cel.eventtime, zone),
  userdeftype: cel.userdeftype,
  cid_name: cel.cidName,
  cid_num: cel.cidNum,
  cid_ani: cel.cidAni,
  cid_rdnis: cel.cidRdnis,
  cid_dnid: cel.cidDnid,
  exten: cel.exten,
  context: cel.context,
  channame: cel.channame,
  appname: cel.appname,
  appdata: cel.appdata,
  amaflags: cel.amaflags,
  accountcode: cel.accountcode,
  peeraccount: cel.peeraccount,
  uniqueid: cel.uniqueid,
  linkedid: cel.linkedid,
  userfield: cel.userfield,
  peer: cel.peer,
  extra: cel.extra,
  call_log_id: cel.callLogId
})
