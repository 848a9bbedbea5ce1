import { celBatches } from '../rows/cel-batches'
import { countKnown, mapColumns } from '../rows/columns'
import { lineBlocks } from '../rows/line-blocks'
import { findPsqlTable, readPsqlTable } from '../rows/psql-table'
import type { Dialect } from './dialect'

const MIN_KNOWN = 3

/** What psql draws on a screen, pasted or saved: aligned, with any border, or expanded (`\x`). */
export const psqlOutput: Dialect = {
  recognise(head, options) {
    const found = findPsqlTable(head.text.split(/\r?\n/))
    if (!found || countKnown(found.names) < MIN_KNOWN) return null
    const columns = mapColumns(found.names, options.columns)
    if (!columns.some(({ target }) => target === 'eventtype')) return null
    return {
      format: 'psql-output',
      kind: 'cel',
      delimiter: null,
      hasHeader: true,
      columns: () => columns,
      read(text, environment) {
        const { fileName } = environment
        const rows = readPsqlTable(lineBlocks(text, fileName), found.form, found.names, fileName)
        return celBatches(rows, columns, environment)
      }
    }
  }
}
