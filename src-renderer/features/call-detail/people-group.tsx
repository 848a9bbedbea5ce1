import type { ReactNode } from 'react'
import type { Participant } from '@shared/model/call-log'
import { NoDirectoryLine } from '../../components/directory-notices'
import { PersonLink } from '../../components/person-link'
import { Tag } from '../../components/tag'
import { fieldMaker, type DetailField, type DetailGroup, type GroupSource } from './detail-field'

/** The people of the call and what is known of them, whose tags these are, and what the destination was. */
export function peopleGroup(source: GroupSource): DetailGroup {
  const { callLog, words } = source
  return {
    title: 'metadata.group.participants',
    fields: [
      participantsField(source),
      tagsField(source),
      ...detailFields(source),
      fieldMaker(words)('userField', callLog.userField)
    ]
  }
}

function participantsField({ callLog, userNames, words, hasDirectory }: GroupSource): DetailField {
  const { text } = words
  const none = hasDirectory ? 'detail.participants.none' : 'detail.participants.noDirectory'
  const made = fieldMaker(words)('participants', null, { none, always: true })
  const { participants } = callLog
  if (participants.length === 0) return made
  const facts = ({ role, lineId, answered, requested }: Participant): string =>
    [
      text(`detail.role.${role}`),
      ...(lineId === null ? [] : [text('detail.line', { id: String(lineId) })]),
      ...(role === 'destination' ? [text(answered ? 'detail.answered' : 'detail.notAnsweredBy')] : []),
      ...(requested ? [text('detail.wasRequested')] : [])
    ].join(', ')
  return {
    ...made,
    value: text('metadata.participants', { count: participants.length }),
    shown: text('metadata.participants', { count: participants.length }),
    second: (
      <ul className="people">
        {participants.map((participant, index) => (
          <li key={index} className="person">
            <PersonLink person={{ kind: 'user', uuid: participant.userUuid }}>
              {userNames[participant.userUuid] ?? <span className="mono">{participant.userUuid}</span>}
            </PersonLink>
            {participant.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
            <div className="small">{facts(participant)}</div>
          </li>
        ))}
      </ul>
    )
  }
}

function tagsField({ callLog, userNames, words, hasDirectory }: GroupSource): DetailField {
  const { text } = words
  const made = fieldMaker(words)('tags', null, { none: 'detail.tags.none', always: true })
  if (callLog.tags.length === 0) {
    return hasDirectory ? made : { ...made, second: <NoDirectoryLine /> }
  }
  const owners = callLog.participants.filter(({ tags }) => tags.length > 0)
  const names = [...new Set(owners.map(({ userUuid }) => userNames[userUuid] ?? userUuid))]
  const links: ReactNode = callLog.tags.map((tag) => (
    <PersonLink key={tag} person={{ kind: 'tag', tag }}>
      <Tag>{tag}</Tag>
    </PersonLink>
  ))
  return {
    ...made,
    value: text('metadata.tags', { count: callLog.tags.length }),
    shown: text('metadata.tags', { count: callLog.tags.length }),
    second: (
      <>
        {links} {text('metadata.tagsFrom', { names: names.join(', ') })}
      </>
    )
  }
}

/** Kind of the destination and what comes with it, as the server names it. */
function detailFields({ callLog, words }: GroupSource): readonly DetailField[] {
  const { text } = words
  const entries = Object.entries(callLog.destinationDetails)
  const made = fieldMaker(words)('destinationDetails', null)
  if (entries.length === 0) return [made]
  const type = callLog.destinationDetails.type ?? ''
  return [
    {
      ...made,
      value: type || text('metadata.details'),
      shown: type || text('metadata.details'),
      isEmpty: false,
      second: (
        <span className="details-of">
          {entries
            .filter(([key]) => key !== 'type')
            .map(([key, value]) => (
              <span key={key}>
                <span className="mono">{key}</span> {value}
              </span>
            ))}
        </span>
      )
    }
  ]
}
