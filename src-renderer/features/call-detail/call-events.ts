import { formatZoned } from '@shared/format/zone'
import type { StoredCel } from '@shared/model/cel'
import type { Translate } from '../../i18n/use-text'

/** Heads of the events of a call, in the columns of `eventRow`. */
export const eventHeads = (text: Translate): readonly string[] =>
  (['time', 'type', 'number', 'channel', 'application'] as const).map((name) =>
    text(`export.call.event.${name}`)
  )

/** An event of a call, told in a line. */
export const eventRow = (cel: StoredCel, zone: string): readonly string[] => [
  formatZoned(cel.eventtime, zone, { fraction: 3 }),
  cel.eventtype,
  cel.cidNum,
  cel.channame,
  [cel.appname, cel.appdata].filter(Boolean).join(' ')
]
