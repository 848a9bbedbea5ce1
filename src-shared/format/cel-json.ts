import type { StoredCel } from '../model/cel'
import { celColumns } from './cel-columns'
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
  ...Object.fromEntries(celColumns(cel, restTime(cel.eventtime, zone))),
  call_log_id: cel.callLogId,
  server_call_log_id: cel.serverCallLogId
})
