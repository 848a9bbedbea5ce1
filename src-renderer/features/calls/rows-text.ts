import { guarded } from '@shared/format/formula-guard'
import { escapeMarkdown, escapeMarkup } from '@shared/format/markup'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { CellContext } from './cell-context'
import { CELL_TEXTS } from './cell-texts'
import { columnFullName, isFigure, type ColumnId } from './columns'

/** Rows as a spreadsheet takes them: tab-separated, and the same as a table of HTML. */
export interface CopiedRows {
  readonly text: string
  readonly html: string
}

/** Text of a cell as it is copied: what stands there, without its drawing. */
export const cellText = (id: ColumnId, row: CallLogRow, context: CellContext): string =>
  CELL_TEXTS[id](row, context)

/** A caller may choose a name that a spreadsheet would run. */
const plainCell = (text: string): string => guarded(text).replace(/[\t\r\n]/g, ' ')

/** Spreadsheets turn digits into numbers and lose zeros in front; as text they stay what they are. */
const htmlCell = (text: string): string => `<td style="mso-number-format:'\\@'">${escapeMarkup(text)}</td>`

/** Rows as they stand in the grid, in these columns; the trail is a drawing and has no text of its own to copy. */
export function rowsText(
  rows: readonly CallLogRow[],
  columns: readonly ColumnId[],
  context: CellContext,
  headers: boolean
): CopiedRows {
  const shown = columns.filter((id) => id !== 'trail')
  const head = shown.map((id) => context.text(columnFullName(id)))
  const lines = rows.map((row) => shown.map((id) => plainCell(cellText(id, row, context))))
  const htmlHead = headers ? `<tr>${head.map((name) => `<th>${escapeMarkup(name)}</th>`).join('')}</tr>` : ''
  return {
    text: (headers ? [head, ...lines] : lines).map((cells) => cells.join('\t')).join('\n'),
    html: `<table>${htmlHead}${lines.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`
  }
}

/** The same as a table in Markdown, with heads; figures stand at the right. */
export function rowsMarkdown(
  rows: readonly CallLogRow[],
  columns: readonly ColumnId[],
  context: CellContext
): string {
  const shown = columns.filter((id) => id !== 'trail')
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [
    line(shown.map((id) => context.text(columnFullName(id)))),
    `| ${shown.map((id) => (isFigure(id) ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((row) => line(shown.map((id) => cellText(id, row, context))))
  ].join('\n')
}

/** A row as a sentence, for screen readers. */
export function rowSentence(row: CallLogRow, context: CellContext): string {
  const whole: CellContext = { ...context, shown: new Set() }
  return context.text('row.sentence', {
    start: cellText('date', row, whole),
    direction: cellText('direction', row, whole),
    from: cellText('sourceName', row, whole),
    to: cellText('destinationName', row, whole),
    outcome: cellText('outcome', row, whole),
    trail: [cellText('ringDurationUs', row, whole), cellText('talkDurationUs', row, whole)]
      .filter(Boolean)
      .join(', ')
  })
}
