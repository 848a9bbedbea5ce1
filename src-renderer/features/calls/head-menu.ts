import type { MenuEntry } from '../../components/menu'
import type { Translate } from '../../i18n/use-text'
import { applySort, currentSort } from '../../state/grid-view'
import type { CallsGridApi } from './calls-grid-options'
import { setColumnChooserOpen } from '../../state/column-chooser'
import { isSortable, type ColumnId } from './columns'
import { saveColumns } from './grid-events'

/** The entries for the head of a column: order, pin, hide, fit the width, choose columns. */
export function headMenu(column: ColumnId, api: CallsGridApi, text: Translate): readonly MenuEntry[] {
  const pinned = api.getColumn(column)?.getPinned() ?? null
  const sort = currentSort()
  const arrange = (change: () => void): (() => void) => {
    return () => {
      change()
      saveColumns(api)
    }
  }
  const order = (descending: boolean): MenuEntry => ({
    id: descending ? 'descending' : 'ascending',
    label: text(descending ? 'head.descending' : 'head.ascending'),
    checked: sort.column === column && sort.descending === descending,
    run: () => {
      if (isSortable(column)) applySort({ column: column as typeof sort.column, descending })
    }
  })
  const pin = (id: string, side: 'left' | 'right' | null): MenuEntry => ({
    id,
    label: text(side === 'left' ? 'head.pinLeft' : side === 'right' ? 'head.pinRight' : 'head.unpin'),
    checked: side !== null && pinned === side,
    disabled: side === null && !pinned,
    run: arrange(() => api.setColumnsPinned([column], side))
  })
  return [
    ...(isSortable(column) ? [order(false), order(true), { id: 'line1', separator: true } as const] : []),
    pin('pinLeft', 'left'),
    pin('pinRight', 'right'),
    pin('unpin', null),
    { id: 'line2', separator: true },
    {
      id: 'hide',
      label: text('head.hide'),
      disabled: api.getAllDisplayedColumns().length < 2,
      run: arrange(() => api.setColumnsVisible([column], false))
    },
    {
      id: 'fit',
      label: text('head.fit'),
      run: arrange(() => api.autoSizeColumns({ colIds: [column], skipHeader: false }))
    },
    { id: 'choose', label: text('columns.choose'), run: () => setColumnChooserOpen(true) }
  ]
}
