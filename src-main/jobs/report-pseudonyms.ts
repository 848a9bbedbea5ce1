import type { ExportField, ExportRow } from '@shared/model/export'
import type { Ranking, Statistics } from '@shared/model/statistics'
import { pseudonymise, pseudonymTitle, wordsOf, type Pseudonyms } from '../anonymise'
import { newPseudonyms } from './export-pseudonyms'

/** Fields whose words a title may repeat. */
const NAMED: ReadonlySet<ExportField> = new Set<ExportField>([
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'requestedName',
  'requestedExten',
  'tags',
  'labels'
])

/** Changes the parts of a report, all by the same names. */
export interface ReportRenaming {
  /** Calls with these fields; what they are called is known for the title afterwards. */
  rows(rows: readonly ExportRow[], fields: readonly ExportField[]): readonly ExportRow[]
  statistics(statistics: Statistics): Statistics
  /** After the rows and the statistics of all calls have passed. */
  title(title: string): string
}

/** What a report without pseudonyms does: nothing. */
const NONE: ReportRenaming = {
  rows: (rows) => rows,
  statistics: (statistics) => statistics,
  title: (title) => title
}

/** The renaming of one report, by a new key that nobody keeps; `title` is what it will be called. */
export function reportRenaming(pseudonyms: boolean, title: string): ReportRenaming {
  if (!pseudonyms) return NONE
  const names = newPseudonyms()
  const wanted = new Set(wordsOf(title))
  const found = new Set<string>()
  const note = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(note)
    else if (typeof value === 'string')
      for (const word of wordsOf(value)) if (wanted.has(word)) found.add(word)
  }
  return {
    rows: (rows, fields) => {
      if (wanted.size > 0) {
        const places = fields.flatMap((field, at) => (NAMED.has(field) ? [at] : []))
        for (const row of rows) for (const at of places) note(row[at])
      }
      return rows.map((row) => pseudonymise(row, fields, names))
    },
    statistics: (statistics) => {
      for (const id of RANKINGS) for (const { name } of statistics[id].rows) note(name)
      return renamed(statistics, names)
    },
    title: (text) => pseudonymTitle(text, (word) => found.has(word), names)
  }
}

const RANKINGS = ['callers', 'called', 'answeredBy', 'users', 'tags'] as const

/** Figures under other names. The filters that lead to calls name people too: a report has no use for them. */
function renamed(statistics: Statistics, { text }: Pseudonyms): Statistics {
  const nameOf = (name: string | null): string | null => (name === null ? null : text(name))
  const ranking = ({ rows, of }: Ranking): Ranking => ({
    of,
    rows: rows.map((row) => ({ ...row, key: text(row.key), name: nameOf(row.name), filter: {} }))
  })
  const { unreturned } = statistics
  return {
    ...statistics,
    ...Object.fromEntries(RANKINGS.map((id) => [id, ranking(statistics[id])])),
    unreturned: {
      ...unreturned,
      rows: unreturned.rows.map((row) => ({
        ...row,
        number: text(row.number),
        name: nameOf(row.name),
        filter: {}
      }))
    }
  }
}
