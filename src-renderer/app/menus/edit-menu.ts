import { clearFilters } from '../../filter/remove-part'
import { undoFilter } from '../../state/filter'
import { gridControls } from '../../state/grid-controls'
import { focusFind } from '../focus'
import { keyed, line, type MenuState, type TopMenu } from './menu-state'

/** The filter's history, copying, finding. */
export function editMenu({ text, canUndo, hasFilter, hasCalls, grid }: MenuState): TopMenu {
  return {
    id: 'edit',
    label: text('menu.edit'),
    entries: [
      keyed('undo', text('menu.undoFilter'), undoFilter, { disabled: !canUndo }),
      keyed('clear', text('menu.clearFilters'), () => clearFilters(text), { disabled: !hasFilter }),
      line('line1'),
      keyed('copy', text('menu.copyRows'), () => gridControls()?.copyRows(), {
        disabled: grid.selectedIds.length === 0
      }),
      line('line2'),
      keyed('find', text('menu.find'), focusFind, { disabled: !hasCalls })
    ]
  }
}
