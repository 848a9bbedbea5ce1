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

/** Events as tab-separated text with a head line, for a spreadsheet or a ticket. */
export function celsText(cels: readonly StoredCel[]): string {
  const [first] = cels
  if (!first) return ''
  const clean = (value: string): string => value.replace(/[\t\r\n]/g, ' ')
  const head = celFields(first).map(([name]) => name)
  return [head, ...cels.map((cel) => celFields(cel).map(([, value]) => clean(value)))]
    .map((cells) => cells.join('\t'))
    .join('\n')
}
