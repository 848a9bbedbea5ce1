import { formatZoned } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import { CELLS, type CellContext } from './cells'
import { columnFullName, type ColumnId } from './columns'

/** Text of a cell as it is copied: what stands there, without its drawing. */
export function cellText(id: ColumnId, row: CallLogRow, context: CellContext): string {
  if (id === 'direction') return context.text(`direction.${row.direction}`)
  if (id === 'tags') return row.tags.join(', ')
  if (id === 'recordingCount') return row.recordingCount > 0 ? String(row.recordingCount) : ''
  if (id === 'date' || id === 'dateAnswer' || id === 'dateEnd') {
    const us = row[id]
    return us === null ? '' : formatZoned(us, context.zone)
  }
  if (id === 'sourceName') return both(row.sourceName, row.sourceExten, context)
  if (id === 'destinationName') return both(row.destinationName, row.destinationExten, context)
  if (id === 'requestedName') return both(row.requestedName, row.requestedExten, context)
  const cell = CELLS[id](row, context)
  return typeof cell === 'string' ? cell : (cell.textContent ?? '').trim()
}

const both = (name: string | null, number: string | null, { text }: CellContext): string =>
  name && number ? text('common.nameNumber', { name, number }) : (name ?? number ?? '')

/** Rows as tab-separated text with a head line, for a spreadsheet. */
export function rowsText(
  rows: readonly CallLogRow[],
  columns: readonly ColumnId[],
  context: CellContext
): string {
  const shown = columns.filter((id) => id !== 'trail')
  const head = shown.map((id) => context.text(columnFullName(id)))
  const lines = rows.map((row) => shown.map((id) => cellText(id, row, context).replace(/[\t\r\n]/g, ' ')))
  return [head, ...lines].map((cells) => cells.join('\t')).join('\n')
}

/** A row as a sentence, for screen readers. */
export function rowSentence(row: CallLogRow, context: CellContext): string {
  return context.text('row.sentence', {
    start: cellText('date', row, context),
    direction: cellText('direction', row, context),
    from: cellText('sourceName', row, context),
    to: cellText('destinationName', row, context),
    outcome: context.text(`outcome.${row.outcome}`),
    trail: [cellText('ringDurationUs', row, context), cellText('talkDurationUs', row, context)]
      .filter(Boolean)
      .join(', ')
  })
}
