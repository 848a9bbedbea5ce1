import { useState, type ReactNode } from 'react'
import { useApi } from '../../api/queries'
import { CopyButton } from '../../components/copy-button'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { celsText } from './cels-text'
import { EventRow } from './event-row'

/** The raw events of the call, in the order in which the engine took them. */
export function EventsTab({ callId }: { callId: number }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const { data, error, refetch } = useApi('call-logs:cels', { id: callId }, { keepPrevious: true })
  const [open, setOpen] = useState<number | null>(null)
  if (error) {
    return (
      <div className="panel-body">
        <ErrorBlock error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  if (!data) return <p className="panel-body t3">{text('common.loading')}</p>
  if (data.cels.length === 0) return <p className="panel-body t2">{text('events.none')}</p>
  return (
    <>
      <table className="t events">
        <thead>
          <tr>
            <th>{text('events.time')}</th>
            <th>{text('events.type')}</th>
            <th>{text('events.channel')}</th>
            <th>{text('events.caller')}</th>
            <th>{text('events.exten')}</th>
            <th>{text('events.app')}</th>
          </tr>
        </thead>
        <tbody>
          {data.cels.map((cel) => (
            <EventRow
              key={cel.id}
              cel={cel}
              zone={zone}
              isOpen={open === cel.id}
              onToggle={() => setOpen(open === cel.id ? null : cel.id)}
            />
          ))}
        </tbody>
      </table>
      <div className="events-foot">
        <CopyButton text={celsText(data.cels)} label={text('events.copy')} />
      </div>
    </>
  )
}
