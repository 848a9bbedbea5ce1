import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { Recording } from '@shared/model/call-log'
import { Status } from '../../components/badge'
import { DIRECTION_ICONS, OUTCOME_LOOKS } from '../../components/call-looks'
import { CopyButton } from '../../components/copy-button'
import { endedByText, hangupCode, hangupText } from '../../components/hangup-text'
import type { SentenceWords } from '../../filter/filter-sentence'
import { fieldMaker, type DetailGroup, type GroupSource } from './detail-field'

/** How the call went, why it ended, and what was recorded. */
export function outcomeGroup({ callLog, words }: GroupSource): DetailGroup {
  const { text } = words
  const field = fieldMaker(words)
  const look = OUTCOME_LOOKS[callLog.outcome]
  const yesNo = (value: boolean): string => text(value ? 'value.yes' : 'value.no')
  const cause = callLog.hangupCause
  return {
    title: 'metadata.group.outcome',
    fields: [
      {
        ...field('outcome', text(`outcome.${callLog.outcome}`)),
        value: (
          <Status icon={look.icon} tone={look.tone}>
            {text(`outcome.${callLog.outcome}`)}
          </Status>
        )
      },
      field('callStatus', text(`status.value.${callLog.callStatus}`)),
      {
        ...field('direction', text(`direction.${callLog.direction}`)),
        value: (
          <Status icon={DIRECTION_ICONS[callLog.direction]} tone="neutral">
            {text(`direction.${callLog.direction}`)}
          </Status>
        )
      },
      field('hangupCause', cause === null ? null : hangupText(callLog, text), {
        none: 'detail.hangup.none',
        always: true,
        second: cause === null ? undefined : hangupCode(cause, text)
      }),
      field('hangupSource', endedByText(callLog, text) || null, { none: 'detail.hangup.none' }),
      field('answered', yesNo(callLog.answered)),
      field('blocked', yesNo(callLog.blocked)),
      field('reachedVoicemail', yesNo(callLog.reachedVoicemail)),
      recordingsField(callLog.recordings, words)
    ]
  }
}

function recordingsField(recordings: readonly Recording[], words: SentenceWords) {
  const { text } = words
  const made = fieldMaker(words)('recordings', null, { none: 'detail.recordings.none', always: true })
  if (recordings.length === 0) return made
  return {
    ...made,
    shown: text('metadata.recordings', { count: recordings.length }),
    value: text('metadata.recordings', { count: recordings.length }),
    second: recordings.map((recording) => (
      <RecordingLine key={recording.uuid} recording={recording} words={words} />
    ))
  }
}

function RecordingLine({ recording, words }: { recording: Recording; words: SentenceWords }) {
  const { text, zone } = words
  const { startTime, endTime, path, uuid } = recording
  return (
    <span className="recording-line">
      <span className="copy-value">
        <span>{formatZoned(startTime, zone).slice(11)}</span>
        <span>{formatDuration(endTime - startTime)}</span>
        <CopyButton text={path ?? uuid} name={text('metadata.copyPath', { uuid })} />
      </span>
      <span className={path === null ? '' : 'mono'}>{path ?? text('detail.recording.deleted')}</span>
    </span>
  )
}
