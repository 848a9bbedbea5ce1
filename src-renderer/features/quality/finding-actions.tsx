import type { ReactNode } from 'react'
import type { QualityCode } from '@shared/model/quality'
import { startGeneration } from '../../api/generate'
import { isWriting, useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { Button } from '../../components/button'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { setFilter } from '../../state/filter'
import { showScreen } from '../../state/navigation'
import { showRecordings } from '../../state/recordings-view'
import { showSkipped } from '../../state/skipped-list'

interface Action {
  readonly label: MessageKey
  readonly run: () => void
  /** It changes the workspace, so that it waits for what runs. */
  readonly isJob?: boolean
}

/** What the window itself can do about a finding. */
const ACTIONS: Partial<Readonly<Record<QualityCode, readonly Action[]>>> = {
  'unfinished-groups': [{ label: 'quality.showGroups', run: () => showSkipped('unfinished') }],
  'failed-groups': [{ label: 'quality.showGroups', run: () => showSkipped('failed') }],
  'invalid-groups': [{ label: 'quality.showGroups', run: () => showSkipped('invalid') }],
  'no-directory': [{ label: 'quality.loadDirectory', run: () => void chooseFiles('directory') }],
  'lines-not-in-directory': [{ label: 'quality.loadDirectory', run: () => void chooseFiles('directory') }],
  'directory-outdated': [
    { label: 'quality.regenerate', run: () => startGeneration({ kind: 'outdated' }), isJob: true }
  ],
  'not-generated': [
    {
      label: 'quality.makeCallLogs',
      run: () => startGeneration({ kind: 'last', count: 0 }),
      isJob: true
    }
  ],
  'recordings-without-file': [
    { label: 'quality.showRecordings', run: () => showRecordings({ state: 'missing' }) },
    {
      label: 'quality.showTheirCalls',
      run: () => {
        setFilter({ recordingStates: ['missing', 'unreadable'] })
        showScreen('calls')
      }
    }
  ]
}

/** The buttons of a finding, where there is something to do here. */
export function FindingActions({ code }: { code: QualityCode }): ReactNode {
  const text = useText()
  const isBusy = useJobs().some(isWriting)
  const actions = ACTIONS[code]
  if (!actions) return null
  return (
    <div className="finding-actions">
      {actions.map(({ label, run, isJob = false }) => (
        <Button key={label} compact busy={isJob && isBusy} onPress={run}>
          {text(label)}
        </Button>
      ))}
    </div>
  )
}
