import type { ExportRow } from '@shared/model/export'
import type { ExportContent } from './formats/format'
import { isTextFormat, writerOf } from './formats'

/** The first rows as they will be written: their cells, and for formats that are text the text itself. */
export async function previewRows(
  content: ExportContent,
  rows: readonly ExportRow[]
): Promise<{
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly text: string | null
}> {
  const { columns } = content.table
  return {
    header: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map((column) => column.text(row))),
    text: isTextFormat(content.options.format) ? await textOf(content) : null
  }
}

/** A whole small file as text. */
export async function textOf(content: ExportContent): Promise<string> {
  const blocks: Uint8Array[] = []
  const write = writerOf(content.options.format)
  const target = {
    name: 'preview',
    write: async (block: Uint8Array): Promise<void> => {
      blocks.push(block)
    }
  }
  await write(target, content, { onRows: () => undefined, cancelled: () => false })
  return Buffer.concat(blocks).toString('utf8')
}
