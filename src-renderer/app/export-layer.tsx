import { useMemo, type ReactNode } from 'react'
import { EXPORT_COLUMNS, type ExportColumn } from '@shared/model/export'
import { COLUMN_GROUPS, COLUMNS, roomNow } from '../features/calls/columns'
import { useArrangedColumns } from '../features/calls/use-arranged-columns'
import { screenColumns } from '../features/export/draft'
import { ExportDialog } from '../features/export/export-dialog'

/** Columns that the list has no counterpart of, beside those that say nearly the same. */
const BESIDE: Readonly<Partial<Record<string, readonly ExportColumn[]>>> = {
  tags: ['comments'],
  recording: ['recordings']
}

/** The dialog of exports, with the columns as the list has them. */
export function ExportLayer(): ReactNode {
  const { columns, offered } = useArrangedColumns(roomNow())
  const screen = useMemo(
    () => screenColumns(columns.filter(({ hide }) => !hide).map(({ colId }) => colId)),
    [columns]
  )
  const groups = useMemo(
    () =>
      COLUMN_GROUPS.map((group) => ({
        head: `columns.group.${group}` as const,
        columns: [
          ...EXPORT_COLUMNS.filter((column) =>
            COLUMNS.some(({ id, group: of }) => id === column && of === group && offered.has(id))
          ),
          ...(BESIDE[group] ?? [])
        ]
      })),
    [offered]
  )
  return <ExportDialog screen={screen} offered={groups} />
}
