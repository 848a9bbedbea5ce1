import type { CallLogRow } from '@shared/model/call-log-row'
import type { CopyForm } from '../../state/grid-controls'
import type { CallsGridApi } from './calls-grid-options'
import type { ColumnId } from './columns'
import type { RowPicker } from './pick-rows'

/** What keys in the grid lead to, beside moving the focus, which the grid does itself. */
export interface GridActions {
  readonly picker: RowPicker
  /** Selects up to a row, from the call picked last or else from `otherwise`. */
  readonly pickTo: (row: number, otherwise: number, beside: boolean) => void
  readonly loadAhead: () => void
  /** Says how many columns are shown; the grid itself counts the hidden ones too, which have no place among them. */
  readonly countColumns: () => void
  readonly open: (row: CallLogRow, page: boolean) => void
  readonly say: (row: CallLogRow) => void
  readonly copyCell: () => void
  readonly copyRows: (form: CopyForm) => void
  readonly openMenu: () => void
  readonly putLabels: () => void
  /** Plays the recordings of a call. */
  readonly play: (row: CallLogRow) => void
}

/** How far a key moves when Shift is held: a number of rows, or to an end. */
function rowTo(key: string, row: number, api: CallsGridApi): number | null {
  const last = api.getDisplayedRowCount() - 1
  const page = Math.max(1, api.getLastDisplayedRowIndex() - api.getFirstDisplayedRowIndex() - 1)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: last
  }
  const target = targets[key]
  return target === undefined ? null : Math.max(0, Math.min(target, last))
}

/** True where a click or Enter plays instead of opening the call: on the recordings of one that has any. */
export const playsAt = (column: string | null | undefined, row: CallLogRow): boolean =>
  column === ('recordingCount' satisfies ColumnId) && row.recordingCount > 0

const isCommand = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey

/** True for keys that the grid must not take: they select rows here. */
export function isPickingKey(event: KeyboardEvent): boolean {
  const { key, shiftKey } = event
  if (key === ' ' || key === 'ContextMenu' || (key === 'F10' && shiftKey)) return true
  if (isCommand(event) && 'acACiI'.includes(key)) return true
  if (shiftKey && (key === 'Home' || key === 'End')) return isCommand(event)
  return shiftKey && ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(key)
}

/** Carries out a key that was pressed on a cell; answers whether it was one of ours. */
export function onGridKey(event: KeyboardEvent, api: CallsGridApi, actions: GridActions): boolean {
  const cell = api.getFocusedCell()
  if (!cell) return false
  if (!isPickingKey(event) && !['Shift', 'Control', 'Meta', 'Alt'].includes(event.key))
    actions.picker.endPicking()
  const row = cell.rowIndex
  const data = api.getDisplayedRowAtIndex(row)?.data
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const command = isCommand(event)
  const target = event.shiftKey ? rowTo(event.key, row, api) : null
  if (target !== null && (command || (key !== 'Home' && key !== 'End'))) {
    actions.picker.notePicking()
    api.ensureIndexVisible(target)
    api.setFocusedCell(target, cell.column)
    actions.pickTo(target, row, false)
    return true
  }
  if (command && key === 'a') actions.picker.all()
  else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) actions.openMenu()
  else if (command && event.shiftKey && key === 'c') actions.copyCell()
  else if (command && key === 'c') actions.copyRows(event.altKey ? 'headed' : 'cells')
  else if (!data) return false
  else if (key === ' ') actions.picker.toggle(row, data.id)
  else if (key === 'Enter' && !command && playsAt(cell.column.getColId(), data)) actions.play(data)
  else if (key === 'Enter') actions.open(data, command)
  else if (command && key === 'i') actions.say(data)
  else if (key === 'l' && !command && !event.altKey) actions.putLabels()
  else return false
  return true
}
