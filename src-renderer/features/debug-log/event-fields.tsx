import { X } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { CopyButton } from '../../components/copy-button'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/use-text'
import { celFields, prettyExtra } from './cel-fields'
import type { LogRow } from './log-rows'

interface EventFieldsProps {
  readonly row: LogRow
  readonly onClose: () => void
}

/** All of a row as it was imported; it follows the cursor of the log. */
export function EventFields({ row, onClose }: EventFieldsProps): ReactNode {
  const text = useText()
  const title =
    row.kind === 'event'
      ? text('log.event', { id: String(row.cel.serverId ?? row.cel.id), name: row.name })
      : text('log.line.title', { line: formatCount(row.line.line) })
  return (
    <section className="event-fields" aria-label={title}>
      <div className="event-fields-head">
        <h3 className="cut">{title}</h3>
        {row.kind === 'event' && row.cel.extra && (
          <CopyButton text={row.cel.extra} label={text('log.copyExtra')} />
        )}
        {row.kind === 'line' && <CopyButton text={row.line.text} label={text('common.copy')} />}
        <IconButton compact icon={X} label={text('log.closeFields')} onPress={onClose} />
      </div>
      <div className="event-fields-body" tabIndex={0} role="group" aria-label={text('log.fields')}>
        {row.kind === 'line' ? (
          <>
            <pre className="mono">{row.line.text}</pre>
            <p className="t2 small">{text(`log.matched.${row.line.matched}`)}</p>
          </>
        ) : (
          <>
            {!row.hasEffect && <p className="t2 small">{text('log.idle.text')}</p>}
            <dl className="kv">
              {celFields(row.cel).map(([name, value]) => (
                <Fragment key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {value === '' ? (
                      <span className="t3">{text('events.empty')}</span>
                    ) : name === 'extra' ? (
                      <pre>{prettyExtra(value)}</pre>
                    ) : (
                      value
                    )}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </>
        )}
      </div>
    </section>
  )
}
