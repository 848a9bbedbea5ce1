import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { Recording } from '@shared/model/call-log'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { Status } from '../../components/badge'
import { DIRECTION_ICONS, OUTCOME_LOOKS } from '../../components/call-looks'
import { CopyButton } from '../../components/copy-button'
import { endedByText, hangupCode, hangupText } from '../../components/hangup-text'
import type { KeyValue } from '../../components/key-value-list'
import type { SentenceWords } from '../../filter/filter-sentence'

/** How the call went, why it ended, and what was recorded. */
export function outcomeGroup({ callLog }: CallLogDetail, words: SentenceWords): readonly KeyValue[] {
  const { text } = words
  const look = OUTCOME_LOOKS[callLog.outcome]
  const endedBy = endedByText(callLog, text)
  return [
    {
      label: text('detail.outcome'),
      value: (
        <Status icon={look.icon} tone={look.tone}>
          {text(`outcome.${callLog.outcome}`)}
        </Status>
      ),
      second: text('detail.callStatus', { status: text(`status.value.${callLog.callStatus}`).toLowerCase() })
    },
    {
      label: text('detail.direction'),
      value: (
        <Status icon={DIRECTION_ICONS[callLog.direction]} tone="neutral">
          {text(`direction.${callLog.direction}`)}
        </Status>
      )
    },
    callLog.hangupCause === null
      ? { label: text('detail.hangup'), value: text('detail.hangup.none') }
      : {
          label: text('detail.hangup'),
          value: hangupText(callLog, text),
          second: hangupCode(callLog.hangupCause, text)
        },
    ...(endedBy ? [{ label: text('detail.endedBy'), value: endedBy }] : []),
    {
      label: text('detail.recordings'),
      value:
        callLog.recordings.length === 0 ? (
          <span className="t2">{text('detail.recordings.none')}</span>
        ) : (
          callLog.recordings.map((recording) => (
            <RecordingLine key={recording.uuid} recording={recording} words={words} />
          ))
        )
    }
  ]
}

function RecordingLine({ recording, words }: { recording: Recording; words: SentenceWords }) {
  const { text, zone } = words
  const { startTime, endTime, path, uuid } = recording
  return (
    <div className="recording-line">
      <div className="copy-value">
        <span>{formatZoned(startTime, zone).slice(11)}</span>
        <span className="t3">{formatDuration(endTime - startTime)}</span>
        <CopyButton text={path ?? uuid} />
      </div>
      <div className={path === null ? 't3' : 'mono t3'}>{path ?? text('detail.recording.deleted')}</div>
    </div>
  )
}
