import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { ExportOptions } from '@shared/model/export'
import type { CellKind, CellValue } from './table'

export type CellText = (value: CellValue) => string

const MICROS_PER_SECOND = 1_000_000

/** How values of a kind are written by text formats. Null is an empty cell. */
export function cellText(kind: CellKind, options: ExportOptions, yes: string, no: string): CellText {
  const written = plainText(kind, options, yes, no)
  return (value) => (value === null ? '' : written(value))
}

function plainText(kind: CellKind, options: ExportOptions, yes: string, no: string): CellText {
  switch (kind) {
    case 'time':
      return timeText(options)
    case 'length':
      return lengthText(options)
    case 'flag':
      return (value) => (value === true ? yes : no)
    case 'list':
      return (value) => (value as readonly string[]).join(';')
    default:
      return String
  }
}

function timeText({ timeZone, times }: ExportOptions): CellText {
  if (times === 'local') return (value) => formatZoned(value as number, timeZone)
  return (value) => formatZoned(value as number, timeZone, { separator: 'T', fraction: 'auto', offset: true })
}

/** Cut to whole seconds as everywhere; unlike on screen a length of nothing is written, since an empty cell has none. */
function lengthText({ durations }: ExportOptions): CellText {
  if (durations === 'seconds') return (value) => String(Math.floor((value as number) / MICROS_PER_SECOND))
  const nothing = durations === 'clock' ? '0:00:00' : '0s'
  return (value) => formatDuration(value as number, durations) || nothing
}
