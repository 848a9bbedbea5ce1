import { celToJson } from '@shared/format/cel-json'
import { guarded } from '@shared/format/formula-guard'
import { formatZoned } from '@shared/format/zone'
import type { StoredCel } from '@shared/model/cel'
import { celFields } from './cel-fields'
import { eventRows, type LogRow } from './log-rows'

export const LOG_FORMATS = ['tsv', 'json', 'table'] as const
export type LogFormat = (typeof LOG_FORMATS)[number]

/** Rows as text: for a spreadsheet, as JSON lines, or as a table to be read. `zone` is that of times with offset. */
export function rowsAs(format: LogFormat, rows: readonly LogRow[], zone: string): string {
  const cels = rows.flatMap((row) => (row.kind === 'event' ? [row.cel] : []))
  // Log lines have none of the columns of an event.
  if (cels.length === 0) return rows.map((row) => (row.kind === 'line' ? row.line.text : '')).join('\n')
  if (format === 'json') return cels.map((cel) => JSON.stringify(celToJson(cel, zone))).join('\n')
  if (format === 'table') return tableText(cels)
  return celsText(cels)
}

/** Events as tab-separated text with a head line, for a spreadsheet or a ticket; none of them runs as a formula. */
export function celsText(cels: readonly StoredCel[]): string {
  const [first] = cels
  if (!first) return ''
  const clean = (value: string): string => guarded(value).replace(/[\t\r\n]/g, ' ')
  const head = celFields(first).map(([name]) => name)
  return [head, ...cels.map((cel) => celFields(cel).map(([, value]) => clean(value)))]
    .map((cells) => cells.join('\t'))
    .join('\n')
}

const COLUMNS: readonly (readonly [name: string, of: (cel: StoredCel, sinceStart: number) => string])[] = [
  ['time', (_cel, sinceStart) => String(sinceStart / 1_000_000)],
  ['event', (cel) => cel.eventtype],
  ['type', (cel) => cel.userdeftype],
  ['uniqueid', (cel) => cel.uniqueid],
  ['linkedid', (cel) => cel.linkedid],
  ['channel', (cel) => cel.channame],
  ['name', (cel) => cel.cidName],
  ['num', (cel) => cel.cidNum],
  ['exten', (cel) => cel.exten],
  ['context', (cel) => cel.context],
  ['app', (cel) => cel.appname],
  ['data', (cel) => cel.appdata],
  ['userfield', (cel) => cel.userfield],
  ['peer', (cel) => cel.peer],
  ['extra', (cel) => cel.extra ?? 'null']
]

/**
 * Events as a table of aligned columns between bars, seconds from the first event, empty columns left out. The form that
 * this project's own tests are written in, and that reads well in a ticket.
 */
export function tableText(cels: readonly StoredCel[]): string {
  const rows = eventRows(cels)
  const cell = (value: string): string =>
    value.replaceAll('|', '\\p').replace(/\r?\n/g, '\\n').replace(/^ | $/g, '·')
  const columns = COLUMNS.map(([name, of]) => [
    name,
    ...rows.map(({ cel, sinceStart }) => cell(of(cel, sinceStart)))
  ]).filter(([, ...values]) => values.some((value) => value !== '' && value !== 'null'))
  const widths = columns.map((values) => Math.max(...values.map((value) => value.length)))
  return Array.from({ length: cels.length + 1 }, (_, index) =>
    columns.map((values, at) => (values[index] ?? '').padEnd(widths[at] ?? 0)).join(' | ')
  )
    .map((line) => line.trimEnd())
    .join('\n')
}

/** A moment of the log, milliseconds cut. */
export const clockText = (us: number, zone: string): string =>
  formatZoned(us, zone, { fraction: 3 }).slice(11)
