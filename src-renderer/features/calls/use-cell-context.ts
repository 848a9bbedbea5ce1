import { useMemo } from 'react'
import type { ColumnState } from '@shared/model/view'
import { useLabels } from '../../api/labels'
import { useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { numberText } from '../../components/number-text'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import type { CellContext } from './cell-context'
import type { ColumnId } from './columns'

/** The first column as it is drawn: one that is pinned left comes before all others. */
const leadOf = (columns: readonly ColumnState[]): ColumnId | null => {
  const shown = columns.filter(({ hide }) => !hide)
  const first =
    shown.find(({ pinned }) => pinned === 'left') ?? shown.find(({ pinned }) => !pinned) ?? shown[0]
  return (first?.colId as ColumnId | undefined) ?? null
}

/** What the cells of the list are written with; another value whenever one of them would read otherwise. */
export function useCellContext(columns: readonly ColumnState[], wide: boolean): CellContext {
  const text = useText()
  const zone = useDisplayZone()
  const settings = useSettings()
  const country = useWorkspaceOptions()?.country ?? null
  const labels = useLabels()
  const duration = settings?.durationStyle ?? 'units'
  const number = useMemo(
    () => numberText(settings?.numberStyle ?? 'dialled', country),
    [settings?.numberStyle, country]
  )
  const labelNames = useMemo(() => new Map(labels.map((label) => [label.id, label])), [labels])
  const shownKey = columns
    .filter(({ hide }) => !hide)
    .map(({ colId }) => colId)
    .toSorted()
    .join(' ')
  const lead = leadOf(columns)
  return useMemo<CellContext>(
    () => ({
      text,
      zone,
      wide,
      duration,
      number,
      labels: labelNames,
      shown: new Set(shownKey.split(' ') as ColumnId[]),
      lead
    }),
    [text, zone, wide, duration, number, labelNames, shownKey, lead]
  )
}
