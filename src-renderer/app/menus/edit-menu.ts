import { clearFilters } from '../../filter/remove-part'
import { redoFilter, undoFilter } from '../../state/filter'
import { gridControls } from '../../state/grid-controls'
import { openLayer } from '../../state/layers'
import { focusFind } from '../focus'
import { keyed, line, type MenuState, type TopMenu } from './menu-state'

/** The filter's history, selecting and copying, finding. */
export function editMenu(state: MenuState): TopMenu {
  const { text, canUndo, canRedo, hasFilter, hasCalls, selected } = state
  const hasNone = selected === 0
  return {
    id: 'edit',
    label: text('menu.edit'),
    entries: [
      keyed('undo', text('menu.undoFilter'), undoFilter, { disabled: !canUndo }),
      keyed('redo', text('menu.redoFilter'), redoFilter, { disabled: !canRedo }),
      keyed('clear', text('menu.clearFilters'), () => clearFilters(text), { disabled: !hasFilter }),
      line('line1'),
      keyed('selectAll', text('menu.selectAll'), () => gridControls()?.selectAll(), { disabled: !hasCalls }),
      keyed('copy', text('menu.copyRows'), () => gridControls()?.copyRows(), { disabled: hasNone }),
      keyed('copyHeaders', text('menu.copyHeaders'), () => gridControls()?.copyRows('headed'), {
        disabled: hasNone
      }),
      {
        id: 'copyRowsMarkdown',
        label: text('cell.copyMarkdown'),
        disabled: hasNone,
        run: () => gridControls()?.copyRows('markdown')
      },
      keyed('copyCell', text('shortcuts.copyCell'), () => gridControls()?.copyCell(), {
        disabled: !hasCalls
      }),
      line('line2'),
      keyed('find', text('menu.find'), focusFind, { disabled: !hasCalls }),
      keyed('goTo', text('menu.goTo'), () => openLayer('go-to'), { disabled: !hasCalls })
    ]
  }
}
