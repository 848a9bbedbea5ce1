import type { LogRow } from './log-rows'

/** Which rows of the log are shown. Empty sets and texts leave everything in. */
export interface LogFilter {
  readonly text: string
  readonly types: ReadonlySet<string>
  readonly channels: ReadonlySet<string>
  /** Only events that a rule reads. */
  readonly effective: boolean
}

export const NO_LOG_FILTER: LogFilter = { text: '', types: new Set(), channels: new Set(), effective: false }

/** True while rows may be hidden. */
export const isFiltered = ({ text, types, channels, effective }: LogFilter): boolean =>
  text.trim() !== '' || types.size > 0 || channels.size > 0 || effective

/**
 * Rows that match. Each word of the text must stand in one of the row's fields, case and accents ignored. Types and
 * channels are those of events: log lines bear none, and stay only while neither is chosen.
 */
export function filterRows(rows: readonly LogRow[], filter: LogFilter): readonly LogRow[] {
  if (!isFiltered(filter)) return rows
  const words = plain(filter.text).split(/\s+/).filter(Boolean)
  const { types, channels, effective } = filter
  return rows.filter((row) => {
    if (row.kind === 'event') {
      if (types.size > 0 && !types.has(row.name)) return false
      if (channels.size > 0 && !channels.has(row.cel.channame)) return false
      if (effective && !row.hasEffect) return false
    } else if (types.size > 0 || channels.size > 0) return false
    if (words.length === 0) return true
    const content = plain(contentOf(row))
    return words.every((word) => content.includes(word))
  })
}

function contentOf(row: LogRow): string {
  if (row.kind === 'line') return row.line.text
  const { id: _id, eventtime: _time, callLogId: _call, ...texts } = row.cel
  return Object.values(texts).filter(Boolean).join('\n')
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** Each value with its count, in order of appearance. */
export function countsOf(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}
