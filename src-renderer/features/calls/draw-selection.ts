import type { IRowNode } from 'ag-grid-community'
import type { CallLogRow } from '@shared/model/call-log-row'
import { isSelected, selectionNow } from '../../state/selection'
import type { CallsGridApi } from './calls-grid-options'

/** Marks the loaded rows that are selected; the grid itself never decides what is. */
export function drawSelection(api: CallsGridApi): void {
  const selection = selectionNow()
  const on: IRowNode<CallLogRow>[] = []
  const off: IRowNode<CallLogRow>[] = []
  api.forEachNode((node) => {
    if (!node.data) return
    const wanted = isSelected(node.data.id, selection)
    if (wanted !== (node.isSelected() ?? false)) (wanted ? on : off).push(node)
  })
  if (on.length > 0) api.setNodesSelected({ nodes: on, newValue: true, source: 'api' })
  if (off.length > 0) api.setNodesSelected({ nodes: off, newValue: false, source: 'api' })
}
