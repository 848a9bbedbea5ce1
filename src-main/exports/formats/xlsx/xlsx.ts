import type { ExportRow } from '@shared/model/export'
import type { ExportContent, ExportListener, ExportTarget, FormatWriter } from '../format'
import { takeRows } from '../take-rows'
import { writePackage, type PackagePart } from './package'
import { aboutSheet, SHEET_ROWS, sheetLayout, type SheetLayout } from './sheet'
import { STYLE_SHEET } from './styles'
import { ROOT_RELATIONS, sheetPath, workbookParts, type SheetEntry } from './workbook'

const NAMES = {
  en: { calls: 'Calls', about: 'About' },
  fr: { calls: 'Appels', about: 'À propos' }
} as const

/** Measured: from 16 to 256 thousand makes no difference. */
const PIECE_CHARS = 64 * 1024

/**
 * A workbook whose cells have types: times on the clock of the zone, lengths that can be added, numbers of phones as text.
 * A new sheet begins where Excel's rows end. Row by row through compression, so that memory does not grow with the calls.
 */
export const writeXlsx: FormatWriter = (target, content, listener) =>
  writeSheets(target, content, listener, SHEET_ROWS)

/** The same with sheets of another size; `sheetRows` counts the head. */
export async function writeSheets(
  target: ExportTarget,
  content: ExportContent,
  listener: ExportListener,
  sheetRows: number
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const rows = new RowSource(takeRows(target, content, listener))
  try {
    const bytes = await writePackage(target, partsOf(content, rows, sheetRows))
    return { rows: rows.taken, bytes }
  } finally {
    await rows.close()
  }
}

async function* partsOf(
  content: ExportContent,
  rows: RowSource,
  sheetRows: number
): AsyncGenerator<PackagePart> {
  const { options, table } = content
  const names = NAMES[options.language]
  const sheets: SheetEntry[] = []
  yield { path: '_rels/.rels', text: whole(ROOT_RELATIONS) }
  yield { path: 'xl/styles.xml', text: whole(STYLE_SHEET) }
  const layout = sheetLayout(table.columns, options, await rows.first())
  do {
    const number = sheets.length + 1
    const from = rows.taken
    yield { path: sheetPath(number), text: sheetText(layout, rows, options.header ? 1 : 0, sheetRows) }
    const last = Math.max(1, rows.taken - from + (options.header ? 1 : 0))
    sheets.push({
      name: number === 1 ? names.calls : `${names.calls} ${number}`,
      filtered: layout.filtered(last)
    })
  } while (await rows.hasMore())
  if (options.describe) {
    yield { path: sheetPath(sheets.length + 1), text: whole(aboutSheet(content.facts(), options)) }
    sheets.push({ name: names.about, filtered: null })
  }
  for (const [path, text] of workbookParts(sheets)) yield { path, text: whole(text) }
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

/** A sheet of as many rows as there are left, or as it takes. */
async function* sheetText(
  layout: SheetLayout,
  rows: RowSource,
  heads: number,
  sheetRows: number
): AsyncGenerator<string> {
  let text = layout.beginning
  let number = heads
  while (number < sheetRows) {
    const batch = await rows.take(sheetRows - number)
    if (batch.length === 0) break
    for (const row of batch) {
      number += 1
      text += layout.row(row, number)
      if (text.length >= PIECE_CHARS) {
        yield text
        text = ''
      }
    }
  }
  yield text + layout.ending(Math.max(1, number))
}

/** Rows of batches in pieces of any size. */
class RowSource {
  /** Rows that were taken so far. */
  taken = 0
  private batch: readonly ExportRow[] = []
  private at = 0

  constructor(private readonly batches: AsyncGenerator<readonly ExportRow[]>) {}

  /** What comes next without taking it; empty when there is nothing any more. */
  async first(): Promise<readonly ExportRow[]> {
    return (await this.hasMore()) ? this.batch.slice(this.at) : []
  }

  async hasMore(): Promise<boolean> {
    while (this.at === this.batch.length) {
      const next = await this.batches.next()
      if (next.done === true) return false
      this.batch = next.value
      this.at = 0
    }
    return true
  }

  /** Some rows, at most so many; none when there are none left. */
  async take(most: number): Promise<readonly ExportRow[]> {
    if (!(await this.hasMore())) return []
    const rows = this.batch.slice(this.at, this.at + most)
    this.at += rows.length
    this.taken += rows.length
    return rows
  }

  async close(): Promise<void> {
    await this.batches.return(undefined)
  }
}
