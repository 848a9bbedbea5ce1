import { eventName } from '@shared/format/event-effect'
import { formatZoned } from '@shared/format/zone'
import type { StoredCel } from '@shared/model/cel'

/** Events as lines of text: what happened where and to whom; what Asterisk added is on a line of its own below. */
export function celLines(cels: readonly StoredCel[], zone: string): readonly string[] {
  return cels.flatMap((cel) => {
    const caller = [cel.cidName, cel.cidNum].filter(Boolean).join(' ')
    const place = [cel.exten, cel.context].filter(Boolean).join('@')
    const type = eventName(cel)
    const cells = [
      formatZoned(cel.eventtime, zone, { fraction: 6 }),
      type.padEnd(22),
      cel.uniqueid.padEnd(16),
      cel.channame.padEnd(28),
      caller.padEnd(24),
      place.padEnd(20),
      cel.appname
    ]
    const line = cells.join('  ').trimEnd()
    return cel.extra === null || cel.extra === '' ? [line] : [line, `    extra ${cel.extra}`]
  })
}
