import {
  AtSign,
  AudioLines,
  Cable,
  CircleDashed,
  Hash,
  Link2,
  Phone,
  Tag,
  TextSearch,
  User,
  type LucideIcon
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Understanding } from '@shared/model/understanding'
import { useApi } from '../../api/queries'
import { reasonText } from '../../components/group-rule'
import { Icon } from '../../components/icon'
import { VisuallyHidden } from '../../components/visually-hidden'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { kindText } from './find-reading'

const ICONS: Readonly<Record<Understanding['kind'], LucideIcon>> = {
  'call-id': Hash,
  conversation: Link2,
  linkedid: Link2,
  uniqueid: AtSign,
  channel: Cable,
  recording: AudioLines,
  number: Phone,
  user: User,
  tag: Tag,
  text: TextSearch
}

/** Id of the option at a place, for the field's `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`

interface FindListProps {
  readonly id: string
  readonly readings: readonly Understanding[]
  readonly active: number
  readonly onHover: (index: number) => void
  readonly onTake: (reading: Understanding) => void
}

/** What a text can mean, under the find box, with what each of it would show. The field keeps the focus. */
export function FindList({ id, readings, active, onHover, onTake }: FindListProps): ReactNode {
  const text = useText()
  return (
    <div className="popover find-list">
      <ul id={id} role="listbox" aria-label={text('find.readings')}>
        {readings.map((reading, index) => (
          <li
            key={`${reading.kind} ${reading.value} ${reading.groupId ?? ''}`}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => index !== active && onHover(index)}
            // The field must not lose the focus before the reading is taken.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(reading)}
          >
            <Icon of={reading.groupId === null ? ICONS[reading.kind] : CircleDashed} size={14} />
            <span className="cut">
              <span className="kind">{kindText(reading, text)}</span> {reading.value}
            </span>
            <VisuallyHidden>: </VisuallyHidden>
            <span className="n">
              {reading.groupId === null ? text('common.calls', { count: reading.count }) : text('find.group')}
            </span>
            {reading.groupId !== null && <GroupReason groupId={reading.groupId} />}
          </li>
        ))}
      </ul>
      <p className="find-hint" aria-hidden>
        {text('find.hint')}
      </p>
    </div>
  )
}

/** Why a group gave no call log, on a second line. */
function GroupReason({ groupId }: { groupId: number }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data } = useApi('skipped-groups:detail', { id: groupId })
  return (
    <span className="find-reason">
      {data ? text('find.group.why', { reason: reasonText(data.group, language) }) : '\u00a0'}
    </span>
  )
}

/** One line under the find box in place of readings. */
export function FindNote({ children, waits = false }: { children: ReactNode; waits?: boolean }): ReactNode {
  return (
    <div className="popover find-list find-note" data-waits={waits ? '' : undefined}>
      {children}
    </div>
  )
}
