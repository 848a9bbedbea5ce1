import { ChevronDown, ChevronRight } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { StoredCel } from '@shared/model/cel'
import { CopyButton } from '../../components/copy-button'
import { Icon } from '../../components/icon'
import { VisuallyHidden } from '../../components/visually-hidden'
import { TONE_ICONS } from '../../components/tone'
import { useText } from '../../i18n/use-text'
import { celFields } from './cels-text'

interface EventRowProps {
  readonly cel: StoredCel
  readonly zone: string
  readonly isOpen: boolean
  /** The rule that made the group fail stopped here. */
  readonly isFailed?: boolean
  readonly onToggle: () => void
}

/** One event; opened, it shows all of its fields as they were imported. */
export function EventRow({ cel, zone, isOpen, isFailed = false, onToggle }: EventRowProps): ReactNode {
  const text = useText()
  const empty = <span className="t3">{text('events.empty')}</span>
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            className="link plain-text event-toggle"
            aria-expanded={isOpen}
            aria-label={text('events.more', { id: String(cel.serverId ?? cel.id) })}
            onClick={onToggle}
          >
            <Icon of={isOpen ? ChevronDown : ChevronRight} size={12} />
            {formatZoned(cel.eventtime, zone, { fraction: 3 }).slice(11)}
          </button>
        </td>
        <td className="mono">
          {isFailed && (
            <span className="failed-here">
              <Icon of={TONE_ICONS.bad} size={12} />
              <VisuallyHidden>{text('group.failedAt.mark')}</VisuallyHidden>
            </span>
          )}
          {cel.eventtype === 'USER_DEFINED' ? cel.userdeftype || cel.eventtype : cel.eventtype}
        </td>
        <td className="mono">{cel.channame}</td>
        <td>{[cel.cidName, cel.cidNum].filter(Boolean).join(' ')}</td>
        <td className="mono">{[cel.exten, cel.context].filter(Boolean).join('@')}</td>
        <td>{cel.appname}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6}>
            <div className="event-fields">
              <dl className="kv">
                {celFields(cel).map(([name, value]) => (
                  <Fragment key={name}>
                    <dt>{name}</dt>
                    <dd>{value === '' ? empty : value}</dd>
                  </Fragment>
                ))}
              </dl>
              {cel.extra && <CopyButton text={cel.extra} label={`${text('common.copy')} extra`} />}
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
