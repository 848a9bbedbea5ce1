import type { ExportRow } from '@shared/model/export'
import { factLines } from '../../facts-text'
import type { FormatWriter } from '../format'
import { takeRows } from '../take-rows'
import { pageLayout } from './layout'
import { Pages } from './pages'
import { totalLines } from './words'

/** Calls by which columns are measured. */
const SAMPLE = 300

/** A printed table: title and filter, heads on every page, sums at the end. What does not fit into a cell is cut. */
export const writePdf: FormatWriter = async (target, content, listener) => {
  const { options, table } = content
  const pages = new Pages(target, content)
  const begin = (sample: readonly ExportRow[]): void =>
    pages.begin(pageLayout(table.columns, sample, options.header, pages.faces))
  let rows = 0
  for await (const batch of takeRows(target, content, listener)) {
    if (rows === 0 && batch.length > 0) begin(batch.slice(0, SAMPLE))
    for (const row of batch) pages.row(row)
    rows += batch.length
    await pages.flush()
  }
  if (rows === 0) begin([])
  pages.endTable()
  pages.block(totalLines(rows, content.totals, options.language))
  if (options.describe) {
    // The sums have said how many calls there are.
    pages.block(factLines(content.facts(), options.language).slice(1))
  }
  await pages.end()
  return { rows, bytes: pages.bytes }
}
