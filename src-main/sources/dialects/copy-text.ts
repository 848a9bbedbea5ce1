import { celBatches } from '../rows/cel-batches'
import { countKnown, mapColumns, numberedColumns } from '../rows/columns'
import { splitCopyLine } from '../rows/copy-text'
import { guessColumns } from '../rows/guess-columns'
import { copyRows } from '../sql/copy-blocks'
import { isNoLine } from './delimited'
import type { Dialect, TextHead } from './dialect'

const HEAD_LINES = 300
const MIN_KNOWN = 3

/**
 * The output of `COPY cel TO STDOUT`, which `mysqldump --tab` shares: tabs, no quotes, escapes with backslashes, `\N` for
 * null. With a header (PostgreSQL 15) only where a null and the escapes show that it is no ordinary text with tabs.
 */
export const copyText: Dialect = {
  recognise(head, options) {
    const lines = headLines(head)
    const names = (lines[0] ?? '').split('\t')
    const hasHeader = countKnown(names) >= MIN_KNOWN
    if (hasHeader ? !isEscaped(lines) : isQuoted(lines)) return null
    const guessed = hasHeader ? [] : guessColumns(lines.map(splitCopyLine))
    if (guessed === null || (!hasHeader && guessed.filter((target) => target !== null).length < MIN_KNOWN)) {
      return null
    }
    const columns = hasHeader ? mapColumns(names, options.columns) : numberedColumns(guessed, options.columns)
    if (!columns.some(({ target }) => target === 'eventtype')) return null
    return {
      format: 'copy-text',
      kind: 'cel',
      delimiter: '\t',
      hasHeader,
      columns: () => columns,
      read(text, environment) {
        let headerSeen = !hasHeader
        return celBatches(copyRows(text, environment.fileName), columns, environment, (row) => {
          if (row.length === 1 && isNoLine(row[0] ?? '')) return 'ignored'
          if (headerSeen) return 'event'
          headerSeen = true
          return 'header'
        })
      }
    }
  }
}

/** Whether a value is null and no backslash stands where COPY would have doubled it. */
function isEscaped(lines: readonly string[]): boolean {
  const values = lines.flatMap((line) => line.split('\t')).filter((value) => value.includes('\\'))
  return (
    values.includes('\\N') &&
    values.every((value) => value === '\\N' || !value.replace(/\\[\\bfnrtv]/g, '').includes('\\'))
  )
}

/** COPY quotes nothing: a value in quotes that doubles those inside is of a text with tabs as cel_custom writes it. */
const isQuoted = (lines: readonly string[]): boolean =>
  lines.some((line) => line.split('\t').some((value) => /^".*""(?!$).*"$/.test(value)))

function headLines({ text, complete }: TextHead): string[] {
  const lines = text.split('\n', HEAD_LINES)
  if (!complete && lines.length < HEAD_LINES) lines.pop()
  return lines.map((line) => line.replace(/\r$/, '')).filter((line) => line.includes('\t'))
}
