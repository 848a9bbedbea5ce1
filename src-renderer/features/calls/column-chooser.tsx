import { Columns3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Checkbox } from '../../components/checkbox'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/use-text'
import { applyColumns, useColumns } from '../../state/grid-view'
import { COLUMNS, columnFullName, usualColumns, type ColumnId } from './columns'

/** Which columns the list shows. */
export function ColumnChooser(): ReactNode {
  const text = useText()
  const columns = useColumns()
  const current = columns ?? usualColumns(document.querySelector('main')?.clientWidth ?? 0)
  const isShown = (id: ColumnId): boolean => !(current.find(({ colId }) => colId === id)?.hide ?? true)
  const toggle = (id: ColumnId, on: boolean): void =>
    applyColumns(current.map((column) => (column.colId === id ? { ...column, hide: !on } : column)))
  return (
    <DialogTrigger>
      <IconButton icon={Columns3} label={text('calls.columns')} />
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="facet" aria-label={text('calls.columns')}>
          <header>
            <h2>{text('calls.columns.title')}</h2>
          </header>
          <div className="facet-list">
            {COLUMNS.map(({ id }) => (
              <div key={id} className="facet-option no-icon column-option">
                <Checkbox checked={isShown(id)} onChange={(on) => toggle(id, on)}>
                  {text(columnFullName(id))}
                </Checkbox>
              </div>
            ))}
          </div>
          <footer>
            <button type="button" className="link" onClick={() => applyColumns(null)}>
              {text('calls.columns.reset')}
            </button>
          </footer>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
