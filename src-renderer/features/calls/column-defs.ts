import type { ColDef, ITooltipParams } from 'ag-grid-community'
import { formatZoned, isRepeatedHour } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import { hangupCode } from '../../components/hangup-text'
import { trailText } from '../../components/trail-text'
import type { Translate } from '../../i18n/use-text'
import { CELLS, rendererOf, type CellContext } from './cells'
import { COLUMNS, columnFullName, columnTitle, type ColumnId } from './columns'

const NUMBERS: ReadonlySet<ColumnId> = new Set(['ringDurationUs', 'talkDurationUs', 'totalDurationUs'])
/** Columns that show a grey bar while their row is on its way. */
const BARS: ReadonlySet<ColumnId> = new Set(['date', 'sourceName', 'destinationName'])

const named = (name: string | null, number: string | null): string => [name, number].filter(Boolean).join(' ')

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
      return named(row.sourceName, row.sourceExten)
    case 'destinationName':
      return named(row.destinationName, row.destinationExten)
    case 'requestedName':
      return named(row.requestedName, row.requestedExten)
    case 'direction':
      return text(`direction.${row.direction}`)
    case 'hangupCause':
      return row.hangupCause === null ? '' : hangupCode(row.hangupCause, text)
    case 'tags':
      return row.tags.join(', ')
    case 'trail':
      return trailText(row.trail, text)
    case 'recordingCount':
      return row.recordingCount > 0 ? text('recordings.count', { count: row.recordingCount }) : ''
    case 'userField':
      return row.userField ?? ''
    default:
      return ''
  }
}

/** AG Grid's columns in the current language. Widths and order are set apart from them. */
export function columnDefs(text: Translate, wide: boolean): ColDef<CallLogRow>[] {
  return COLUMNS.map(({ id }, index) => ({
    colId: id,
    headerName: text(columnTitle(id)),
    // A head that says it all needs no tooltip.
    ...(id === 'direction' || id === 'recordingCount' ? { headerTooltip: text(columnFullName(id)) } : {}),
    sortable: id !== 'trail',
    minWidth: id === 'direction' ? 32 : 48,
    cellClass: [
      index === 0 ? 'lead' : '',
      id === 'direction' ? 'direction' : '',
      NUMBERS.has(id) ? 'number' : ''
    ],
    headerClass: [
      index === 0 ? 'lead' : '',
      NUMBERS.has(id) ? 'number' : '',
      // Its name is there for screen readers, and has no room.
      id === 'direction' && !wide ? 'unseen' : ''
    ],
    cellRenderer: rendererOf(CELLS[id], BARS.has(id)),
    tooltip: ({ data, context }: ITooltipParams<CallLogRow, unknown, CellContext>) =>
      data ? tooltipOf(id, data, context) : ''
  }))
}
