import type { AsteriskLogLines } from '@shared/model/asterisk-log'
import { type LoggedCall, linesOfCall } from '../sources/asterisk-log/lines-of-call'
import type { LogFile } from '../sources/asterisk-log/log-pieces'
import { callLogCels } from '../store/call-log-detail'
import { readSetting } from '../store/settings'
import type { ReadStore } from '../store/store'

/** Lines of an Asterisk log that belong to a call. Throws `call-log-not-found`, and for files that are no log. */
export async function asteriskLogLines(
  store: ReadStore,
  { file, callLogId }: { readonly file: LogFile; readonly callLogId: number }
): Promise<AsteriskLogLines> {
  const zone = readSetting(store, 'zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return linesOfCall(file, loggedCall(store, callLogId), zone)
}

function loggedCall(store: ReadStore, id: number): LoggedCall {
  const { cels } = callLogCels(store, { id })
  const times = cels.map(({ eventtime }) => eventtime)
  return {
    channels: cels.flatMap(({ channame, peer }) => [channame, ...peer.split(',')]),
    uniqueids: cels.flatMap(({ uniqueid, linkedid }) => [uniqueid, linkedid]),
    startUs: times.reduce((least, time) => Math.min(least, time), Infinity),
    endUs: times.reduce((most, time) => Math.max(most, time), -Infinity)
  }
}
