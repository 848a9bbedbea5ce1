import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SourceMember, SourceMembers } from '@shared/model/import-preview'
import { Icon } from '../../components/icon'
import { useText } from '../../i18n/use-text'

/** Files of an archive: which are read, and why the others are not. */
export function MemberList({ members }: { members: SourceMembers }): ReactNode {
  const text = useText()
  const { shown, more, recordings } = members
  const why = ({ taken, reason }: SourceMember): string =>
    text(taken || reason === null ? 'import.members.taken' : `import.members.${reason}`)
  return (
    <ul className="members">
      {shown.map((member) => (
        <li key={member.name} title={member.detail || member.name}>
          <span className={member.taken ? 'tone-ok' : 'tone-neutral'}>
            <Icon of={member.taken ? Check : Minus} size={12} />
          </span>
          <span className="mono cut">{member.name}</span>
          <span className="t3 nowrap">{why(member)}</span>
        </li>
      ))}
      {recordings > 0 && <li className="t3">{text('import.members.recordings', { count: recordings })}</li>}
      {more > 0 && <li className="t3">{text('import.members.more', { count: more })}</li>}
    </ul>
  )
}
