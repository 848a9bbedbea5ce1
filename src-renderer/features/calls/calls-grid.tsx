import { AgGridReact } from 'ag-grid-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { copyText } from '../../components/copy-text'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { useDisplayZone } from '../../state/display-zone'
import { useFilter } from '../../state/filter'
import { registerGrid } from '../../state/grid-controls'
import {
  currentGridStatus,
  noteGridStatus,
  ROW_HEIGHTS,
  useColumns,
  useGridView
} from '../../state/grid-view'
import { currentView, showCall, useView } from '../../state/navigation'
import { showToast } from '../../state/toast'
import type { CellContext } from './cells'
import { columnDefs } from './column-defs'
import { usualColumns, WIDE_FROM, type ColumnId } from './columns'
import { rowsText } from './copy-rows'
import { callsGridOptions, GRID_MODULES, type CallsGridApi } from './calls-grid-options'
import { callSource } from './data-source'
import { gridEvents } from './grid-events'
import { selectedRows, stepFrom } from './grid-moves'
import { useFreshness } from './use-freshness'
import { useRoom } from './use-room'

/** What the cells of a grid are written with, as of now. */
const contextOf = (api: CallsGridApi): CellContext => api.getGridOption('context') as CellContext

/** The list of calls. It keeps its place when data change; new calls wait behind a button. */
export function CallsGrid(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const filter = useFilter()
  const view = useGridView()
  const arranged = useColumns()
  const { callId } = useView()
  const revision = useSummary()?.revision ?? 0
  const holder = useRef<HTMLDivElement>(null)
  const room = useRoom(holder)
  const wide = room >= WIDE_FROM
  const [api, setApi] = useState<CallsGridApi | null>(null)
  const [error, setError] = useState<unknown>(null)
  const context: CellContext = { text, zone, wide }
  // Made once: what changes reaches the grid through the effects below.
  const [options] = useState(() => callsGridOptions({ ...gridEvents(), context }, view.rowHeight))

  useEffect(() => {
    if (!api) return
    api.setGridOption('context', { text, zone, wide })
    api.setGridOption('columnDefs', columnDefs(text, wide))
    holder.current?.querySelector('[role=grid]')?.setAttribute('aria-label', text('calls.grid'))
    api.refreshCells({ force: true })
  }, [api, text, zone, wide])

  useEffect(() => {
    if (!api) return
    const columns = arranged ?? usualColumns(room)
    const { sort } = currentGridStatus()
    api.applyColumnState({
      state: columns.map(({ colId, hide, width }) => ({
        colId,
        hide,
        ...(width === null ? {} : { width }),
        sort: colId === sort.column ? (sort.descending ? 'desc' : 'asc') : null
      })),
      applyOrder: true
    })
  }, [api, arranged, room, text])

  useEffect(() => {
    if (!api) return
    api.setGridOption('rowHeight', ROW_HEIGHTS[view.rowHeight])
  }, [api, view.rowHeight])

  const freshness = useFreshness(api, filter, revision)
  const notePage = freshness.notePage

  useEffect(() => {
    if (!api) return
    const source = callSource(filter, {
      onPage: (page, sort) => {
        setError(null)
        const matching = currentGridStatus().filtered
        noteGridStatus({ sort, total: page.total, filtered: page.filtered })
        notePage(page)
        if (matching !== page.filtered)
          announce(contextOf(api).text('calls.matching', { count: page.filtered }))
      },
      onError: setError
    })
    api.setGridOption('datasource', source)
    return () => source.retire()
  }, [api, filter, notePage])

  useEffect(() => {
    if (!api) return
    return registerGrid({
      step: (delta) => stepFrom(api, currentView().callId, delta, showCall),
      focus: () => {
        // The grid knows its cell of old, whatever had the focus meanwhile.
        const former = api.getFocusedCell()
        if (former) return api.setFocusedCell(former.rowIndex, former.column)
        const id = currentView().callId
        const row = id === null ? null : api.getRowNode(String(id))
        api.setFocusedCell(row?.rowIndex ?? Math.max(0, api.getFirstDisplayedRowIndex()), 'date')
      },
      copyRows: () => {
        const rows = selectedRows(api)
        const columns = api.getAllDisplayedColumns().map((column) => column.getColId() as ColumnId)
        if (rows.length === 0) return
        void copyText(rowsText(rows, columns, contextOf(api))).then(() =>
          showToast({ text: contextOf(api).text('calls.copied', { count: rows.length }) })
        )
      },
      goTo: (offset) => {
        api.ensureIndexVisible(offset, 'middle')
        api.setFocusedCell(offset, 'date')
      },
      copyCell: () => undefined,
      selectAll: () => undefined,
      openMenu: () => undefined,
      clearSelection: () => {
        const any = api.getSelectedNodes().length > 0
        api.deselectAll()
        return any
      }
    })
  }, [api])

  // The open call is the selected row, unless the person has selected several.
  useEffect(() => {
    if (!api || callId === null) return
    const node = api.getRowNode(String(callId))
    if (!node) return
    if (!node.isSelected() || api.getSelectedNodes().length < 2) node.setSelected(true, true)
    api.ensureNodeVisible(node)
  }, [api, callId])

  return (
    <div className="gridwrap">
      <div ref={holder} className="grid">
        {room > 0 && (
          <AgGridReact
            gridOptions={options}
            modules={GRID_MODULES}
            onGridReady={(event) => setApi(event.api)}
            onGridPreDestroyed={() => setApi(null)}
          />
        )}
      </div>
      {freshness.waiting !== null && (
        <Button className="new-calls" onPress={freshness.show}>
          {text('calls.new', { count: freshness.waiting })}
        </Button>
      )}
      {error !== null && (
        <div className="over-grid">
          <div className="empty">
            <ErrorBlock
              error={error}
              title={text('calls.failed')}
              onRetry={() => {
                setError(null)
                api?.purgeInfiniteCache()
              }}
            />
          </div>
        </div>
      )}
    </div>
  )
}
