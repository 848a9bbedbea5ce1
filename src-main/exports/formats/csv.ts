import type { ExportOptions, ExportRow } from '@shared/model/export'
import { quoter } from '../csv-text'
import type { OutputColumn } from '../table/table'
import type { FormatWriter } from './format'
import { takeRows } from './take-rows'
import { TextBlocks } from './text-blocks'

const BYTE_ORDER_MARK = '\ufeff'

/** Excel takes the list separator of its language: a semicolon where the comma is the decimal sign. */
const separatorOf = ({ csv, language }: ExportOptions): string =>
  csv === 'excel' && language === 'fr' ? ';' : ','

/** CSV as RFC 4180 has it: quoted only where it must be, quotes inside doubled, CRLF after every line. */
export const writeCsv: FormatWriter = async (target, content, listener) => {
  const { options, table } = content
  const line = lineWriter(table.columns, separatorOf(options))
  const out = new TextBlocks(target)
  if (options.csv === 'excel') out.add(BYTE_ORDER_MARK)
  if (options.header) out.add(headLine(table.columns, separatorOf(options)))
  let rows = 0
  for await (const batch of takeRows(target, content, listener)) {
    for (const row of batch) {
      out.add(line(row))
      if (out.isFull) await out.flush()
    }
    rows += batch.length
  }
  await out.flush()
  return { rows, bytes: out.bytes }
}

/** The line with the names of the columns. */
export function headLine(columns: readonly OutputColumn[], separator: string): string {
  const quote = quoter(separator)
  return `${columns.map(({ title }) => quote(title)).join(separator)}\r\n`
}

/** Writes a row as a line. */
export function lineWriter(columns: readonly OutputColumn[], separator: string): (row: ExportRow) => string {
  const quote = quoter(separator)
  const texts = columns.map(({ text }) => text)
  return (row) => {
    let line = ''
    for (let index = 0; index < texts.length; index += 1) {
      const cell = quote((texts[index] as OutputColumn['text'])(row))
      line = index === 0 ? cell : line + separator + cell
    }
    return `${line}\r\n`
  }
}
