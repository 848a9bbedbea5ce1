import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { Participant } from '@shared/model/call-log'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { endedByText, hangupText } from '../../components/hangup-text'
import { KeyValueList } from '../../components/key-value-list'
import { numberText } from '../../components/number-text'
import { PersonLink } from '../../components/person-link'
import { RecordingStory } from '../../components/recording-story'
import { Tag } from '../../components/tag'
import { useText } from '../../i18n/use-text'
import { showEvent } from '../../state/shown-event'

interface ConversationFactsProps {
  readonly detail: CallLogDetail
  /** What people wrote on the call, and where more is written. */
  readonly comments: ReactNode
}

/** The facts beside a conversation: lengths, how it ended, who took part, tags, why it was recorded or not. */
export function ConversationFacts({ detail, comments }: ConversationFactsProps): ReactNode {
  const text = useText()
  const settings = useSettings()
  const country = useWorkspaceOptions()?.country ?? null
  const { callLog, userNames } = detail
  const number = numberText(settings?.numberStyle ?? 'dialled', country)
  const length = (us: number | null, none: string): string =>
    formatDuration(us, settings?.durationStyle ?? 'units') || none
  const role = ({ role: side, answered }: Participant): string =>
    side === 'source' ? text('detail.role.source') : text(answered ? 'facts.answered' : 'facts.notAnswered')
  return (
    <>
      <KeyValueList
        compact
        groups={[
          [
            { label: text('detail.ring'), value: length(callLog.ringDurationUs, text('detail.nothingRang')) },
            { label: text('detail.talk'), value: length(callLog.talkDurationUs, text('detail.notAnswered')) },
            { label: text('detail.total'), value: length(callLog.totalDurationUs, text('detail.noEnd')) },
            {
              label: text('detail.hangup'),
              value: hangupText(callLog, text) || text('detail.hangup.none')
            },
            {
              label: text('detail.endedBy'),
              value: endedByText(callLog, text) || text('detail.hangup.none')
            },
            { label: text('facts.dialled'), value: number(callLog.requestedExten) || text('common.none') }
          ]
        ]}
      />
      <h3 className="sec">{text('detail.participants')}</h3>
      {callLog.participants.length === 0 ? (
        <p className="t2">{text('detail.participants.none')}</p>
      ) : (
        <ul className="facts-people">
          {callLog.participants.map((participant) => (
            <li key={`${participant.userUuid} ${participant.role} ${participant.lineId}`}>
              <PersonLink person={{ kind: 'user', uuid: participant.userUuid }}>
                {userNames[participant.userUuid] ?? participant.userUuid}
              </PersonLink>
              <span className="t2">{role(participant)}</span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="sec">{text('detail.tags')}</h3>
      {callLog.tags.length === 0 ? (
        <p className="t2">{text('detail.tags.none')}</p>
      ) : (
        <p className="facts-tags">
          {callLog.tags.map((tag) => (
            <PersonLink key={tag} person={{ kind: 'tag', tag }}>
              <Tag>{tag}</Tag>
            </PersonLink>
          ))}
        </p>
      )}
      <h3 className="sec">{text('recordingStory.title')}</h3>
      <RecordingStory callLogId={callLog.id} onEvent={showEvent} />
      <h3 className="sec">{text('detail.comments')}</h3>
      {comments}
    </>
  )
}
