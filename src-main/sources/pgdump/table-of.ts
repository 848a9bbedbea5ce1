import { decodeText } from '../bytes/encoding'
import { notYetSupported } from '../failures'
import { copyRows } from '../sql/copy-blocks'
import { tableKind } from '../tables/content-kind'
import type { DumpTable, TableRows } from '../tables/dump-table'
import { parseCopyStatement } from './copy-statement'
import { type DumpContents, restoreAdvice, type TableData } from './read-contents'

/** A table of a dump, whose rows are decoded as far as somebody asks for them. */
export function tableOf(
  data: TableData,
  content: AsyncIterable<Buffer>,
  { encoding }: DumpContents,
  fileName: string
): DumpTable {
  const target = data.copyStatement === null ? null : parseCopyStatement(data.copyStatement)
  if (target) {
    const text = decodeText(content, { encoding, bomBytes: 0 })
    return { name: target.table, columns: target.columns, rows: copyRows(text, fileName) }
  }
  // Nobody asks for the rows of a table without columns, unless its name says what it is.
  if (data.table === 'cel') throw insertsInside(fileName)
  return { name: data.table, columns: [], rows: noRows() }
}

/** What the rows of a table are, by what the dump says of it in its table of contents. */
export function kindOfData(data: TableData): ReturnType<typeof tableKind> {
  const target = data.copyStatement === null ? null : parseCopyStatement(data.copyStatement)
  if (target) return tableKind(target.table, target.columns)
  return data.table === 'cel' ? 'cels' : null
}

async function* noRows(): AsyncGenerator<TableRows> {}

function insertsInside(fileName: string): Error {
  return notYetSupported(
    fileName,
    'a PostgreSQL dump with INSERT statements in binary form',
    restoreAdvice(fileName)
  )
}
