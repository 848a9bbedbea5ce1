import type { PreviewColumn } from '@shared/model/import-preview'
import type { RowProblemCode } from '@shared/model/job'
import type { IncomingCel } from '../source'
import type { TimeReader } from '../time/time-reader'
import type { TargetColumn } from './columns'
import type { EventNumbers } from './event-numbers'

/** Values of one row in the order of the file's columns; null is a value that the file calls null. */
export type Cells = readonly (string | null)[]

export type CelBuilder = (cells: Cells) => IncomingCel | RowProblemCode

/**
 * Makes rows into CELs. Values stay as they are; only the time and the ids are read, and numbers of events get their
 * names. A source without the column linkedid gives CELs whose linkedid is empty, to be derived afterwards.
 */
export function celBuilder(
  columns: readonly PreviewColumn[],
  times: TimeReader,
  numbers?: EventNumbers
): CelBuilder {
  const at = (target: TargetColumn): number => columns.findIndex((column) => column.target === target)
  const eventtypeAt = at('eventtype')
  const eventtimeAt = at('eventtime')
  const userdeftypeAt = at('userdeftype')
  const cidNameAt = at('cid_name')
  const cidNumAt = at('cid_num')
  const cidAniAt = at('cid_ani')
  const cidRdnisAt = at('cid_rdnis')
  const cidDnidAt = at('cid_dnid')
  const extenAt = at('exten')
  const contextAt = at('context')
  const channameAt = at('channame')
  const appnameAt = at('appname')
  const appdataAt = at('appdata')
  const amaflagsAt = at('amaflags')
  const accountcodeAt = at('accountcode')
  const peeraccountAt = at('peeraccount')
  const uniqueidAt = at('uniqueid')
  const linkedidAt = at('linkedid')
  const userfieldAt = at('userfield')
  const peerAt = at('peer')
  const extraAt = at('extra')
  const idAt = at('id')
  const callLogIdAt = at('call_log_id')

  return (cells) => {
    // An index of -1 would be a look-up by name, many times slower than one by position.
    const text = (index: number): string => (index < 0 ? '' : (cells[index] ?? ''))
    const written = text(eventtypeAt)
    if (written === '') return 'eventtype-missing'
    const extra = extraAt < 0 ? null : (cells[extraAt] ?? null)
    const eventtype = numbers ? numbers.nameOf(written, extra) : written
    const uniqueid = text(uniqueidAt)
    const linkedid = text(linkedidAt)
    const eventtime = times.read(text(eventtimeAt), uniqueid, eventtype)
    if (Number.isNaN(eventtime)) return 'time-unreadable'
    if (linkedid === '' && linkedidAt >= 0) return 'linkedid-missing'
    if (uniqueid === '') return 'uniqueid-missing'
    return {
      eventtype,
      eventtime,
      userdeftype: text(userdeftypeAt),
      cidName: text(cidNameAt),
      cidNum: text(cidNumAt),
      cidAni: text(cidAniAt),
      cidRdnis: text(cidRdnisAt),
      cidDnid: text(cidDnidAt),
      exten: text(extenAt),
      context: text(contextAt),
      channame: text(channameAt),
      appname: text(appnameAt),
      appdata: text(appdataAt),
      amaflags: text(amaflagsAt),
      accountcode: text(accountcodeAt),
      peeraccount: text(peeraccountAt),
      uniqueid,
      linkedid,
      userfield: text(userfieldAt),
      peer: text(peerAt),
      extra,
      serverId: idAt < 0 ? null : serverId(cells[idAt] ?? ''),
      serverCallLogId: callLogIdAt < 0 ? undefined : (serverId(cells[callLogIdAt] ?? '') ?? 0)
    }
  }
}

/** The server's id of a row: a whole number, anything else is none. */
function serverId(text: string): number | null {
  if (text === '') return null
  const id = Number(text)
  return Number.isSafeInteger(id) && id >= 0 ? id : null
}
