import { celBatches } from '../rows/cel-batches'
import { numberedColumns, type TargetColumn } from '../rows/columns'
import { guessColumns, isKnownOrder } from '../rows/guess-columns'
import { readRows } from '../rows/row-reader'
import { type Quoting, rowSplitter } from '../rows/split-rows'
import { DELIMITERS, isNoLine } from './delimited'
import type { Dialect } from './dialect'

/** Rows of the head by which columns are recognised. */
const HEAD_ROWS = 300
/** Fewer columns than this that values tell are chance. */
const MIN_KNOWN = 3

interface Layout {
  readonly delimiter: string
  readonly quoting: Quoting | undefined
  readonly targets: readonly (TargetColumn | null)[]
  /** Share of the rows that have all columns. */
  readonly evenness: number
}

/**
 * Delimited text without header, as Asterisk's cel_custom appends it and `psql -At` prints it. Columns are known by their
 * usual order or by their values; which is which is the site's choice, so a person may correct it.
 */
export const celCustom: Dialect = {
  recognise(head, options) {
    const newline = head.text.includes('\r') && !head.text.includes('\n') ? '\r' : '\n'
    const lastEnd = head.text.lastIndexOf(newline)
    const text = head.complete || lastEnd < 0 ? head.text : head.text.slice(0, lastEnd + 1)
    const layout = bestLayout(text, newline)
    if (!layout) return null
    const columns = numberedColumns(layout.targets, options.columns)
    return {
      format: 'cel-custom',
      kind: 'cel',
      delimiter: layout.delimiter,
      hasHeader: false,
      guessed: options.columns === undefined && !isKnownOrder(layout.targets),
      columns: () => columns,
      read(source, environment) {
        const split = rowSplitter(layout.delimiter, newline, layout.quoting)
        const rows = readRows(source, { fileName: environment.fileName, newline, split })
        return celBatches(rows, columns, environment, (row) =>
          row.length === 1 && isNoLine(row[0] ?? '') ? 'ignored' : 'event'
        )
      }
    }
  }
}

/** Quoting that Asterisk's newer mappings can be set to, beside the usual one. */
const QUOTINGS: readonly (Quoting | undefined)[] = [
  undefined,
  { quote: '"', escape: '\\' },
  { quote: "'", escape: "'" },
  { quote: "'", escape: '\\' }
]

function bestLayout(text: string, newline: '\n' | '\r'): Layout | null {
  let best: Layout | null = null
  for (const quoting of QUOTINGS) {
    if (quoting && !usesQuoting(text, quoting)) continue
    for (const delimiter of DELIMITERS) {
      const all = rowSplitter(delimiter, newline, quoting)(text, true).rows.slice(0, HEAD_ROWS)
      const rows = all.filter((row) => row.length > 1)
      const targets = guessColumns(rows)
      if (!targets || known(targets) < MIN_KNOWN) continue
      const evenness = rows.filter((row) => row.length === targets.length).length / rows.length
      const layout = { delimiter, quoting, targets, evenness }
      if (!best || evenness > best.evenness || known(targets) > known(best.targets)) best = layout
    }
  }
  return best
}

const usesQuoting = (text: string, { quote, escape }: Quoting): boolean =>
  quote === "'" ? text.trimStart().startsWith("'") : text.includes(`${escape}${quote}`)

const known = (targets: readonly (TargetColumn | null)[]): number =>
  targets.filter((target) => target !== null).length
