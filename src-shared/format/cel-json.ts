import type { StoredCel } from '../model/cel'
import { restTime } from './rest-json'

/**
 * A CEL under the column names of Asterisk's table; its time in the offset of `zone`. `id` and `call_log_id` are the
 * workspace's own, `server_id` and `server_call_log_id` what the dump says.
 */
export const celToJson = (
  cel: StoredCel,
  zone: string
): Readonly<Record<string, string | number | null>> => ({
  id: cel.id,
  server_id: cel.serverId,
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
  call_log_id: cel.callLogId,
  server_call_log_id: cel.serverCallLogId
})
