import type { ReactNode } from 'react'
import type { MissingAnswer, MissingReason } from '@shared/model/why'
import { startGeneration } from '../../api/generate'
import { isWriting, useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Notice } from '../../components/notice'
import { useFilterWords } from '../../filter/use-filter-words'
import { closeLayer } from '../../state/layers'
import { showCall, showGroup } from '../../state/navigation'
import { missingLook } from './missing-text'

interface MissingReasonsProps {
  readonly answer: MissingAnswer
  readonly onRejected: (sourceId: number, file: string) => void
}

/** The reasons, most helpful first, each with what can be done about it. */
export function MissingReasons({ answer, onRejected }: MissingReasonsProps): ReactNode {
  const words = useFilterWords()
  const { text } = words
  const calls = answer.reasons.filter(({ kind }) => kind === 'has-call-log').length
  return (
    <>
      <ul className="missing-reasons" aria-label={text('missing.reasons', { text: answer.text })}>
        {answer.reasons.map((reason, index) => {
          const { icon, tone, title, detail, row } = missingLook(reason, answer, words)
          return (
            <li key={index} className={`tone-${tone}`}>
              <Icon of={icon} size={16} />
              <div>
                <div className="title">{title}</div>
                <div className="t2">{detail}</div>
                {row && <div className="mono small t3 row-text">{row}</div>}
              </div>
              <NextStep reason={reason} onRejected={onRejected} />
            </li>
          )
        })}
      </ul>
      {answer.callLogs > calls && (
        <p className="small t3">{text('missing.more', { count: answer.callLogs - calls })}</p>
      )}
      {!answer.complete && <Notice tone="neutral">{text('missing.incomplete')}</Notice>}
    </>
  )
}

interface NextStepProps {
  readonly reason: MissingReason
  readonly onRejected: (sourceId: number, file: string) => void
}

function NextStep({ reason, onRejected }: NextStepProps): ReactNode {
  const { text } = useFilterWords()
  const isBusy = useJobs().some(isWriting)
  const then = (action: () => void) => (): void => {
    closeLayer()
    action()
  }
  switch (reason.kind) {
    case 'has-call-log':
      return (
        <Button compact onPress={then(() => showCall(reason.callLogId))}>
          {text('missing.openCall')}
        </Button>
      )
    case 'skipped':
      return (
        <Button compact onPress={then(() => showGroup(reason.groupId))}>
          {text('missing.openGroup')}
        </Button>
      )
    case 'unprocessed':
    case 'purged':
      return (
        <Button
          compact
          busy={isBusy}
          onPress={then(() => startGeneration({ kind: 'linkedid', linkedid: reason.linkedid }))}
        >
          {text('missing.generate')}
        </Button>
      )
    case 'rejected':
      return (
        <Button compact onPress={() => onRejected(reason.sourceId, reason.file)}>
          {text('missing.showRows')}
        </Button>
      )
    case 'not-in-dump':
      return (
        <Button compact onPress={then(() => void chooseFiles('dump'))}>
          {text('missing.openDump')}
        </Button>
      )
    case 'ignored':
      return null
  }
}
