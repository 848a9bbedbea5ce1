import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { CallFilter } from '@shared/model/call-filter'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import type { ExportScope } from '../../state/export-choices'
import { useGridStatus } from '../../state/grid-view'
import { selectedCount, selectionFilter, useSelection } from '../../state/selection'

/** The open call is a selection of one: that alone is hardly what an export is for. */
const MEANT_FROM = 2

interface ScopeChoice {
  /** The calls to export. */
  readonly filter: CallFilter
  readonly scope: ExportScope
  /** Nothing while nothing is selected. */
  readonly control: ReactNode
}

/** Which calls are exported: all that match the filter, or those that are selected. */
export function useExportScope(filter: CallFilter): ScopeChoice {
  const text = useText()
  const matching = useGridStatus().filtered ?? 0
  const selected = selectedCount(useSelection())
  const [scope, setScope] = useState<ExportScope>(selected >= MEANT_FROM ? 'selection' : 'matching')
  const chosen = scope === 'selection' ? selectionFilter() : null
  if (selected === 0) return { filter, scope: 'matching', control: null }
  return {
    filter: chosen ?? filter,
    scope,
    control: (
      <>
        <span className="label">{text('export.scope')}</span>
        <Segmented<ExportScope>
          label={text('export.scope')}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'matching', label: text('export.scope.matching', { count: formatCount(matching) }) },
            { value: 'selection', label: text('export.scope.selection', { count: formatCount(selected) }) }
          ]}
        />
      </>
    )
  }
}
