import { AgGridReact } from 'ag-grid-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { registerGrid } from '../../state/grid-controls'
import { ROW_HEIGHTS, useGridView, useSort } from '../../state/grid-view'
import { currentView, showCall, useView } from '../../state/navigation'
import { clearSelection, selectCalls, selectionNow } from '../../state/selection'
import { CallList } from './call-list'
import { callsGridOptions, GRID_MODULES, type CallsGridApi } from './calls-grid-options'
import { columnDefs } from './column-defs'
import { columnFullName, WIDE_FROM, type ColumnId } from './columns'
import { CopyProgress } from './copy-progress'
import { copySelection } from './copy-selection'
import { gridEvents } from './grid-events'
import { onGridKey } from './grid-keys'
import { GridMenu } from './grid-menu'
import { goToRow, stepFrom } from './grid-moves'
import { RowPicker } from './pick-rows'
import { useArrangedColumns } from './use-arranged-columns'
import { useCallList } from './use-call-list'
import { useCellContext } from './use-cell-context'
import { useGridActions, type MadeGrid } from './use-grid-actions'
import { useGridLayer } from './use-grid-layer'
import { useRoom } from './use-room'

function makeGrid(api: CallsGridApi, holder: HTMLElement): MadeGrid {
  const list = new CallList(api, holder)
  return { api, list, picker: new RowPicker(api, list) }
}

/** The list of calls. It keeps its place when data change; new calls wait behind a button. */
export function CallsGrid(): ReactNode {
  const text = useText()
  const view = useGridView()
  const sort = useSort()
  const { callId } = useView()
  const revision = useSummary()?.revision ?? 0
  const holder = useRef<HTMLDivElement>(null)
  const room = useRoom(holder)
  const wide = room >= WIDE_FROM
  const [grid, setGrid] = useState<MadeGrid | null>(null)
  const api = grid?.api ?? null
  const list = grid?.list ?? null
  const arranged = useArrangedColumns(room)
  const { columns, offered } = arranged
  const context = useCellContext(columns, wide)
  const shown = useCallList(list, revision, (count) => announce(text('calls.matching', { count })))
  const layer = useGridLayer(api, holder, context)
  const actions = useGridActions(grid, context, layer.openAtFocus)
  // Made once: what changes reaches the grid through the effects below.
  const [options] = useState(() => callsGridOptions({ ...gridEvents(actions), context }, view.rowHeight))

  useEffect(() => {
    if (!api) return
    const { lead } = context
    api.setGridOption('context', context)
    api.setGridOption('columnDefs', columnDefs({ text, wide, lead, offered }))
    holder.current?.querySelector('[role=grid]')?.setAttribute('aria-label', text('calls.grid'))
    api.refreshCells({ force: true })
  }, [api, text, wide, offered, context])

  useEffect(() => {
    if (!api) return
    api.applyColumnState({
      state: columns.map(({ colId, hide, width, pinned }) => ({
        colId,
        hide,
        pinned: pinned ?? null,
        ...(width === null ? {} : { width })
      })),
      applyOrder: true
    })
  }, [api, columns])

  useEffect(() => {
    if (!api) return
    api.setGridOption('rowHeight', ROW_HEIGHTS[view.rowHeight])
  }, [api, view.rowHeight])

  const sortedOnce = useRef(false)
  const saySort = useEffectEvent(() => {
    const name = text(columnFullName(sort.column as ColumnId))
    announce(text('head.sorted', { name, descending: String(sort.descending) }))
  })
  useEffect(() => {
    if (sortedOnce.current) saySort()
    sortedOnce.current = true
  }, [sort])

  const contextNow = useEffectEvent(() => context)
  useEffect(() => {
    if (!api || !list) return
    return registerGrid({
      step: (delta) => void stepFrom(api, list, currentView().callId, delta, showCall),
      focus: () => {
        // The grid knows its cell of old, whatever had the focus meanwhile.
        const former = api.getFocusedCell()
        if (former) return api.setFocusedCell(former.rowIndex, former.column)
        const id = currentView().callId
        const row = id === null ? null : api.getRowNode(String(id))
        const [first] = api.getAllDisplayedColumns()
        if (first) api.setFocusedCell(row?.rowIndex ?? Math.max(0, api.getFirstDisplayedRowIndex()), first)
      },
      goTo: (offset, id) => {
        // An order that was set just now opens its list after the next drawing.
        setTimeout(() =>
          goToRow(api, list, offset, 'middle', (found) => {
            if (found === id) selectCalls([id])
          })
        )
      },
      copyRows: (form = 'cells') => void copySelection(api, contextNow(), form),
      copyCell: () => actions()?.copyCell(),
      selectAll: () => actions()?.picker.all(),
      openMenu: () => actions()?.openMenu(),
      clearSelection
    })
  }, [api, list, actions])

  // The open call is the selected row, unless the person has selected several.
  useEffect(() => {
    if (!api || callId === null) return
    const selection = selectionNow()
    if (selection.kind === 'calls' && selection.ids.size < 2) selectCalls([callId])
    const node = api.getRowNode(String(callId))
    if (node) api.ensureNodeVisible(node)
  }, [api, callId])

  // The grid tells of keys later, when they can no longer be taken from the rest of the window.
  const onKeyDown = (event: KeyboardEvent): void => {
    layer.onHeadKey(event)
    const now = actions()
    const isCell = event.target instanceof Element && event.target.closest('.ag-cell') !== null
    if (api && now && isCell && onGridKey(event.nativeEvent, api, now)) event.preventDefault()
  }

  return (
    <div className="gridwrap">
      <div
        ref={holder}
        className="grid"
        onContextMenu={layer.onContextMenu}
        onKeyDown={onKeyDown}
        // The grid tells of a press only after it has moved the focus.
        onMouseDownCapture={(event) => actions()?.picker.notePress(event)}
      >
        {room > 0 && (
          <AgGridReact
            gridOptions={options}
            modules={GRID_MODULES}
            onGridReady={({ api: made }) => setGrid(holder.current && makeGrid(made, holder.current))}
            onGridPreDestroyed={() => setGrid(null)}
          />
        )}
      </div>
      {layer.open && <GridMenu layer={layer.open} onClose={layer.close} />}
      <CopyProgress />
      {shown.waiting !== null && (
        <Button className="new-calls" onPress={shown.show}>
          {text('calls.new', { count: shown.waiting })}
        </Button>
      )}
      {shown.error !== null && (
        <div className="over-grid">
          <div className="empty">
            <ErrorBlock error={shown.error} title={text('calls.failed')} onRetry={shown.show} />
          </div>
        </div>
      )}
    </div>
  )
}
