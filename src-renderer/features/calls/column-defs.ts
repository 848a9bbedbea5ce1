import type { ColDef, ITooltipParams } from 'ag-grid-community'
import { formatZoned, isRepeatedHour } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import { hangupCode } from '../../components/hangup-text'
import type { Translate } from '../../i18n/use-text'
import type { CellContext } from './cell-context'
import { CELL_TEXTS, partyOf, type SIDES } from './cell-texts'
import { rendererOf } from './cells'
import { columnFullName, COLUMNS, columnTitle, isSortable, type ColumnId } from './columns'

/** Columns that show a grey bar while their row is on its way. */
const BARS: ReadonlySet<ColumnId> = new Set(['date', 'sourceName', 'destinationName'])

/** Name and number, whether or not the number has a column of its own. */
function partyTip(id: keyof typeof SIDES, row: CallLogRow, context: CellContext): string {
  const { name, number } = partyOf(id, row, { ...context, shown: new Set() })
  return [name, number].filter(Boolean).join(' ')
}

function momentTip(us: number | null, { zone, text }: CellContext): string {
  if (us === null || !isRepeatedHour(us, zone)) return ''
  return `${formatZoned(us, zone, { offset: true })}. ${text('calls.repeatedHour')}`
}

/** Full text of a cell that may be cut, or the code behind its words. */
function tooltipOf(id: ColumnId, row: CallLogRow, context: CellContext): string {
  const { text } = context
  switch (id) {
    case 'date':
    case 'dateAnswer':
    case 'dateEnd':
      return momentTip(row[id], context)
    case 'sourceName':
    case 'destinationName':
    case 'requestedName':
      return partyTip(id, row, context)
    case 'hangupCause':
      return row.hangupCause === null ? '' : hangupCode(row.hangupCause, text)
    case 'recordingCount':
      return row.recordingState === null
        ? ''
        : text(`recording.count.${row.recordingState}`, { count: row.recordingCount })
    case 'outcome':
    case 'callStatus':
    case 'id':
    case 'ringDurationUs':
    case 'talkDurationUs':
    case 'totalDurationUs':
      return ''
    default:
      return CELL_TEXTS[id](row, context)
  }
}

/** Heads whose name is cut short say it whole in a tooltip. */
function headTip(id: ColumnId, text: Translate): { headerTooltip: string } | Record<string, never> {
  const full = columnFullName(id)
  return full === columnTitle(id) && id !== 'direction' ? {} : { headerTooltip: text(full) }
}

interface ColumnLooks {
  readonly text: Translate
  readonly wide: boolean
  /** The first column, which stands behind the gutter. */
  readonly lead: ColumnId | null
  readonly offered: ReadonlySet<ColumnId>
}

/** AG Grid's columns in the current language. Widths, order and pins are set apart from them. */
export function columnDefs({ text, wide, lead, offered }: ColumnLooks): ColDef<CallLogRow>[] {
  return COLUMNS.filter(({ id }) => offered.has(id)).map(({ id, isNumber = false }) => ({
    colId: id,
    headerName: text(columnTitle(id)),
    ...headTip(id, text),
    sortable: isSortable(id),
    minWidth: id === 'direction' ? 32 : 48,
    cellClass: [
      id === lead ? 'lead' : '',
      id === 'direction' ? 'direction' : '',
      isNumber ? 'number' : ''
    ].filter(Boolean),
    headerClass: [
      id === lead ? 'lead' : '',
      isNumber ? 'number' : '',
      // Its name is there for screen readers, and has no room.
      id === 'direction' && !wide ? 'unseen' : ''
    ].filter(Boolean),
    cellRenderer: rendererOf(id, BARS.has(id)),
    tooltip: ({ data, context }: ITooltipParams<CallLogRow, unknown, CellContext>) =>
      data ? tooltipOf(id, data, context) : ''
  }))
}
