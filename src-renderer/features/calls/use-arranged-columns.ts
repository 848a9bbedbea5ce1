import { useMemo } from 'react'
import type { ColumnState } from '@shared/model/view'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { applyColumns, useColumns } from '../../state/grid-view'
import { keptColumns, offeredColumns, wholeColumns, type ColumnId } from './columns'

export interface ArrangedColumns {
  /** Every column that is offered, in order. */
  readonly columns: readonly ColumnState[]
  readonly offered: ReadonlySet<ColumnId>
  readonly toggle: (id: ColumnId, shown: boolean) => void
  readonly pin: (id: ColumnId, side: 'left' | 'right' | null) => void
  /** Puts the shown columns into this order; hidden ones come after them. */
  readonly order: (shown: readonly ColumnId[]) => void
  readonly reset: () => void
}

/** Columns of the list in a main part of `room` pixels, and the ways to arrange them. */
export function useArrangedColumns(room: number): ArrangedColumns {
  const kept = useColumns()
  const mapping = useWorkspaceOptions()?.mapping
  return useMemo(() => {
    const offered = offeredColumns(mapping)
    const columns = wholeColumns(kept, room, offered)
    const apply = (next: readonly ColumnState[]): void => applyColumns(keptColumns(next, room))
    const change = (id: ColumnId, changed: (column: ColumnState) => ColumnState): void =>
      apply(columns.map((column) => (column.colId === id ? changed(column) : column)))
    return {
      columns,
      offered,
      toggle: (id, shown) => {
        const one = columns.find(({ colId }) => colId === id)
        if (!one) return
        const others = columns.filter((column) => column !== one)
        const last = others.findLastIndex(({ hide }) => !hide)
        // A column that is ticked comes last of those that are shown, where it is looked for.
        if (shown) apply([...others.slice(0, last + 1), { ...one, hide: false }, ...others.slice(last + 1)])
        else change(id, (column) => ({ ...column, hide: true }))
      },
      pin: (id, side) =>
        change(id, ({ pinned: _pinned, ...column }) =>
          side === null ? column : { ...column, pinned: side }
        ),
      order: (shown) => {
        const place = new Map(shown.map((id, index) => [id as string, index]))
        const rank = ({ colId }: ColumnState): number => place.get(colId) ?? shown.length
        apply(columns.toSorted((a, b) => rank(a) - rank(b)))
      },
      reset: () => applyColumns(null)
    }
  }, [kept, mapping, room])
}
