import { useState, type ReactNode } from 'react'
import type { StoredCel } from '@shared/model/cel'
import { CopyButton } from '../../components/copy-button'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { celsText } from './cels-text'
import { EventRow } from './event-row'

interface EventsTableProps {
  readonly cels: readonly StoredCel[]
  /** Event at which a rule failed; it is marked and stands open. */
  readonly failedId?: number | null
}

/** Events in the order in which the engine took them; each opens in place. */
export function EventsTable({ cels, failedId = null }: EventsTableProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const [open, setOpen] = useState<number | null>(failedId)
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
          {cels.map((cel) => (
            <EventRow
              key={cel.id}
              cel={cel}
              zone={zone}
              isOpen={open === cel.id}
              isFailed={cel.id === failedId}
              onToggle={() => setOpen(open === cel.id ? null : cel.id)}
            />
          ))}
        </tbody>
      </table>
      <div className="events-foot">
        <CopyButton text={celsText(cels)} label={text('events.copy')} />
      </div>
    </>
  )
}
