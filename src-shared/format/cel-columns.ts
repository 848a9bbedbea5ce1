import type { Cel } from '../model/cel'

/** Asterisk's columns of an event in the order of its table, and the fields that hold them. */
const COLUMNS = [
  ['eventtype', 'eventtype'],
  ['eventtime', 'eventtime'],
  ['userdeftype', 'userdeftype'],
  ['cid_name', 'cidName'],
  ['cid_num', 'cidNum'],
  ['cid_ani', 'cidAni'],
  ['cid_rdnis', 'cidRdnis'],
  ['cid_dnid', 'cidDnid'],
  ['exten', 'exten'],
  ['context', 'context'],
  ['channame', 'channame'],
  ['appname', 'appname'],
  ['appdata', 'appdata'],
  ['amaflags', 'amaflags'],
  ['accountcode', 'accountcode'],
  ['peeraccount', 'peeraccount'],
  ['uniqueid', 'uniqueid'],
  ['linkedid', 'linkedid'],
  ['userfield', 'userfield'],
  ['peer', 'peer'],
  ['extra', 'extra']
] as const satisfies readonly (readonly [name: string, field: keyof Cel])[]

/** Their names. */
export const CEL_COLUMN_NAMES: readonly string[] = COLUMNS.map(([name]) => name)

/** An event under the names of Asterisk's columns, in the order of its table; `time` is its time as it is to be written. */
export const celColumns = (cel: Cel, time: string): readonly (readonly [string, string | null])[] =>
  COLUMNS.map(([name, field]) => [name, field === 'eventtime' ? time : cel[field]])
