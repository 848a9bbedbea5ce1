import { formatInstant } from '@shared/format/instant'
import type { StoredCel } from '@shared/model/cel'

/** Fields of a CEL with the names of Asterisk's columns, time as text in UTC; `id` is the server's. */
export const celFields = (cel: StoredCel): readonly (readonly [string, string])[] => [
  ['id', cel.serverId === null ? '' : String(cel.serverId)],
  ['eventtype', cel.eventtype],
  ['eventtime', formatInstant(cel.eventtime, { separator: ' ', zone: 'numeric' })],
  ['userdeftype', cel.userdeftype],
  ['cid_name', cel.cidName],
  ['cid_num', cel.cidNum],
  ['cid_ani', cel.cidAni],
  ['cid_rdnis', cel.cidRdnis],
  ['cid_dnid', cel.cidDnid],
  ['exten', cel.exten],
  ['context', cel.context],
  ['channame', cel.channame],
  ['appname', cel.appname],
  ['appdata', cel.appdata],
  ['amaflags', cel.amaflags],
  ['accountcode', cel.accountcode],
  ['peeraccount', cel.peeraccount],
  ['uniqueid', cel.uniqueid],
  ['linkedid', cel.linkedid],
  ['userfield', cel.userfield],
  ['peer', cel.peer],
  ['extra', cel.extra ?? '']
]

/** `extra` with line breaks and indents where it is JSON, else as it stands. */
export function prettyExtra(extra: string): string {
  try {
    return JSON.stringify(JSON.parse(extra), null, 2)
  } catch {
    return extra
  }
}
