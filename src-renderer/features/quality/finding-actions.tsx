import type { ReactNode } from 'react'
import type { QualityCode } from '@shared/model/quality'
import { startGeneration } from '../../api/generate'
import { isActive, useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { Button } from '../../components/button'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { showSkipped } from '../../state/skipped-list'

interface Action {
  readonly label: MessageKey
  readonly run: () => void
  /** It changes the workspace, so that it waits for what runs. */
  readonly isJob?: boolean
}

/** What the window itself can do about a finding. */
const ACTIONS: Partial<Readonly<Record<QualityCode, Action>>> = {
  'unfinished-groups': { label: 'quality.showGroups', run: () => showSkipped('unfinished') },
  'failed-groups': { label: 'quality.showGroups', run: () => showSkipped('failed') },
  'invalid-groups': { label: 'quality.showGroups', run: () => showSkipped('invalid') },
  'no-directory': { label: 'quality.loadDirectory', run: () => void chooseFiles('directory') },
  'lines-not-in-directory': { label: 'quality.loadDirectory', run: () => void chooseFiles('directory') },
  'directory-outdated': {
    label: 'quality.regenerate',
    run: () => startGeneration({ kind: 'outdated' }),
    isJob: true
  },
  'not-generated': {
    label: 'quality.makeCallLogs',
    run: () => startGeneration({ kind: 'last', count: 0 }),
    isJob: true
  }
}

/** The button of a finding, where there is something to do here. */
export function FindingActions({ code }: { code: QualityCode }): ReactNode {
  const text = useText()
  const isBusy = useJobs().some((job) => isActive(job) && job.kind !== 'export')
  const action = ACTIONS[code]
  if (!action) return null
  return (
    <div className="finding-actions">
      <Button compact busy={action.isJob === true && isBusy} onPress={action.run}>
        {text(action.label)}
      </Button>
    </div>
  )
}
