import type { ExportRow } from '@shared/model/export'
import type { OutputTable } from './table/table'

const tsvCell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
/** A caller may choose a name that is a link or an image: in a ticket it must be text. */
const markdownCell = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\|`*<[\]]/g, '\\$&')

/** Calls as a table for the clipboard: tab-separated, or as Markdown writes it. */
export function tableText(
  { columns }: OutputTable,
  rows: readonly ExportRow[],
  form: 'tsv' | 'markdown'
): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((c) => c.text(row)))]
  if (form === 'tsv') return lines.map((cells) => cells.map(tsvCell).join('\t')).join('\n')
  const [head = '', ...rest] = lines.map((cells) => `| ${cells.map(markdownCell).join(' | ')} |`)
  return [head, `|${columns.map(({ kind }) => alignment(kind)).join('|')}|`, ...rest].join('\n')
}

const alignment = (kind: string): string => (kind === 'length' || kind === 'whole' ? ' ---: ' : ' --- ')
