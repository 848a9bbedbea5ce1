import type { Cel, StoredCel } from '@shared/model/cel'

/** What a CEL row holds besides its keys: everything that `packCel` reads. */
export type CelContent = Omit<Cel, 'id' | 'callLogId'>

/** A CEL of the `cel` table as `CEL_COLUMNS` gives it. */
export type CelTuple = readonly [
  id: number,
  eventtime: number,
  eventtype: string,
  linkedid: string,
  uniqueid: string,
  callLogId: number | null,
  packed: string
]

export const CEL_COLUMNS = 'c.id, c.eventtime, c.eventtype, c.linkedid, c.uniqueid, c.call_log_id, c.packed'

/** The same with what the dump called the row, where rows are shown to people. */
export type StoredCelTuple = readonly [...CelTuple, serverId: number | null, serverCallLogId: number | null]

export const STORED_CEL_COLUMNS = `${CEL_COLUMNS}, c.server_id, c.server_call_log_id`

/** The row as it was imported, with its names in the dump. */
export const unpackStoredCel = (row: StoredCelTuple): StoredCel => ({
  ...unpackCel([row[0], row[1], row[2], row[3], row[4], row[5], row[6]]),
  serverId: row[7],
  serverCallLogId: row[8]
})

/**
 * The columns without index as one JSON array, in the order that the view `cels` reads. Binding values is what an
 * insert costs: 1 M rows take 2.6 s with 22 values each, and 1.2 s like this.
 */
export function packCel(cel: CelContent): string {
  return JSON.stringify([
    cel.userdeftype,
    cel.cidName,
    cel.cidNum,
    cel.cidAni,
    cel.cidRdnis,
    cel.cidDnid,
    cel.exten,
    cel.context,
    cel.channame,
    cel.appname,
    cel.appdata,
    cel.amaflags,
    cel.accountcode,
    cel.peeraccount,
    cel.userfield,
    cel.peer,
    cel.extra
  ])
}

/** The row as it was imported. */
export function unpackCel(row: CelTuple): Cel {
  const p = JSON.parse(row[6]) as string[]
  const text = (at: number): string => p[at] ?? ''
  return {
    id: row[0],
    eventtype: row[2],
    eventtime: row[1],
    userdeftype: text(0),
    cidName: text(1),
    cidNum: text(2),
    cidAni: text(3),
    cidRdnis: text(4),
    cidDnid: text(5),
    exten: text(6),
    context: text(7),
    channame: text(8),
    appname: text(9),
    appdata: text(10),
    amaflags: text(11),
    accountcode: text(12),
    peeraccount: text(13),
    uniqueid: row[4],
    linkedid: row[3],
    userfield: text(14),
    peer: text(15),
    extra: p[16] ?? null,
    callLogId: row[5]
  }
}
