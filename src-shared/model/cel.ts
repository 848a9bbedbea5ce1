/**
 * One row of Asterisk's Channel Event Logging, as every room of the application passes it on.
 * Every key is always present, in this order, so that all rows share one hidden class.
 */
export interface Cel {
  /** Key of the row in the list it came from: the workspace's own id, or the dump's where there is no workspace. */
  readonly id: number
  readonly eventtype: string
  /** Microseconds since the epoch, UTC. Below 2^53 until the year 2255. */
  readonly eventtime: number
  readonly userdeftype: string
  readonly cidName: string
  readonly cidNum: string
  readonly cidAni: string
  readonly cidRdnis: string
  readonly cidDnid: string
  readonly exten: string
  readonly context: string
  readonly channame: string
  readonly appname: string
  readonly appdata: string
  /** The number as text ("3"), or the name where a back end writes names; the engine never reads it. */
  readonly amaflags: string
  readonly accountcode: string
  readonly peeraccount: string
  readonly uniqueid: string
  readonly linkedid: string
  readonly userfield: string
  readonly peer: string
  /** Raw text of the column, usually JSON; null where the dump had no value. */
  readonly extra: string | null
  /** Call log to which the row is attached, null while it is unprocessed. */
  readonly callLogId: number | null
}

/** A CEL of a workspace with what the dump itself called it. */
export interface StoredCel extends Cel {
  /** `id` of the row in the server's table, null where the dump names none. */
  readonly serverId: number | null
  /** The server's own call log of the row: null where the dump does not say, 0 where it says none. */
  readonly serverCallLogId: number | null
}

/** Columns of a CEL that carry free content: all but the keys `id` and `callLogId`. */
export type CelColumn = Exclude<keyof Cel, 'id' | 'callLogId'>
