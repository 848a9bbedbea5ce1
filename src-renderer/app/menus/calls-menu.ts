import { callActions } from '../../state/call-actions'
import { stepTab } from '../../state/detail-tabs'
import { gridControls } from '../../state/grid-controls'
import { openLabelChoice } from '../../state/label-choice'
import { openLayer } from '../../state/layers'
import { openMissing } from '../../state/missing'
import { playCalls } from '../../state/play-queue'
import { openMediaDeletion, openRecordingSave } from '../../state/recording-choice'
import { currentSelection } from '../../state/selection'
import { keyed, line, type MenuState, type TopMenu } from './menu-state'

/** Stepping through calls, and making or deleting call logs. */
export function callsMenu({ text, summary, callId, isDetailOpen, hasCalls, selected }: MenuState): TopMenu {
  const ofCall = { disabled: callId === null }
  return {
    id: 'calls',
    label: text('menu.calls'),
    entries: [
      keyed('previous', text('menu.previousCall'), () => gridControls()?.step(-1), {
        disabled: callId === null
      }),
      keyed('next', text('menu.nextCall'), () => gridControls()?.step(1), { disabled: !hasCalls }),
      keyed('nextTab', text('detail.nextTab'), () => stepTab(1), { disabled: !isDetailOpen }),
      keyed('previousTab', text('detail.previousTab'), () => stepTab(-1), { disabled: !isDetailOpen }),
      line('line1'),
      keyed('copyLink', text('detail.copyLink'), () => callActions()?.copyLink(), ofCall),
      keyed('copySummary', text('detail.copySummary'), () => callActions()?.copySummary(), ofCall),
      keyed('copyMarkdown', text('detail.copyMarkdown'), () => callActions()?.copyMarkdown(), ofCall),
      {
        id: 'exportCall',
        label: text('detail.exportCall'),
        ...ofCall,
        run: () => callActions()?.exportCall()
      },
      line('line3'),
      keyed(
        'labels',
        text('menu.labels'),
        () => openLabelChoice(currentSelection() ?? { ids: callId === null ? [] : [callId] }),
        { disabled: selected === 0 && callId === null }
      ),
      line('line4'),
      keyed(
        'playRecordings',
        text('recordings.play'),
        () => playCalls(currentSelection() ?? { ids: callId === null ? [] : [callId] }),
        { disabled: selected === 0 && callId === null }
      ),
      {
        id: 'saveRecording',
        label: text('recordings.save'),
        ...ofCall,
        run: () => callId !== null && openRecordingSave(callId)
      },
      {
        id: 'deleteMedia',
        label: text('recordings.delete'),
        disabled: !hasCalls,
        run: () => openMediaDeletion()
      },
      line('line2'),
      { id: 'reasons', label: text('metadata.allReasons'), ...ofCall, run: () => openLayer('reasons') },
      { id: 'missing', label: text('missing.menu'), run: () => openMissing() },
      {
        id: 'generate',
        label: text('menu.generate'),
        disabled: (summary?.cels ?? 0) === 0,
        run: () => openLayer('generate')
      },
      { id: 'delete', label: text('menu.delete'), disabled: !hasCalls, run: () => openLayer('delete') }
    ]
  }
}
