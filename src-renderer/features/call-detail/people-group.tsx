import type { ReactNode } from 'react'
import type { Participant } from '@shared/model/call-log'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { NoDirectoryLine } from '../../components/directory-notices'
import type { KeyValue } from '../../components/key-value-list'
import { PersonLink } from '../../components/person-link'
import { Tag } from '../../components/tag'
import type { SentenceWords } from '../../filter/filter-sentence'

/** Tags and the people of the call, each with what is known of them. */
export function peopleGroup(
  { callLog, userNames }: CallLogDetail,
  { text }: SentenceWords,
  hasDirectory: boolean
): readonly KeyValue[] {
  const noTags = hasDirectory ? text('detail.tags.none') : <NoDirectoryLine />
  const noPeople = text(hasDirectory ? 'detail.participants.none' : 'detail.participants.noDirectory')
  const facts = ({ role, lineId, answered, requested }: Participant): string =>
    [
      text(`detail.role.${role}`),
      ...(lineId === null ? [] : [text('detail.line', { id: String(lineId) })]),
      ...(role === 'destination' ? [text(answered ? 'detail.answered' : 'detail.notAnsweredBy')] : []),
      ...(requested ? [text('detail.wasRequested')] : [])
    ].join(', ')
  const person = (participant: Participant, index: number): ReactNode => (
    <div key={index} className="person">
      <div>
        <PersonLink person={{ kind: 'user', uuid: participant.userUuid }}>
          {userNames[participant.userUuid] ?? <span className="mono">{participant.userUuid}</span>}
        </PersonLink>
        {participant.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
      <div className="t3 small">{facts(participant)}</div>
    </div>
  )
  return [
    {
      label: text('detail.tags'),
      value:
        callLog.tags.length > 0 ? (
          <span>
            {callLog.tags.map((tag) => (
              <PersonLink key={tag} person={{ kind: 'tag', tag }}>
                <Tag>{tag}</Tag>
              </PersonLink>
            ))}
          </span>
        ) : (
          <span className="t2">{noTags}</span>
        )
    },
    {
      label: text('detail.participants'),
      value:
        callLog.participants.length > 0 ? (
          callLog.participants.map(person)
        ) : (
          <span className="t2">{noPeople}</span>
        )
    }
  ]
}
