import type { ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import { useApi } from '../../api/queries'
import { Checkbox } from '../../components/checkbox'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { changeChoice, useFlowChoice, type FlowTarget } from './flow-state'

/** Calls of one conversation that one drawing takes at most. */
const MOST = 20

/** The other calls of the conversation, each of which can join the drawing; nothing where there is none. */
export function FlowCalls({ target }: { target: Extract<FlowTarget, { kind: 'call' }> }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const { others } = useFlowChoice(target)
  const { data } = useApi('call-logs:page', {
    filter: { conversationId: target.conversationId },
    sort: { column: 'date', descending: false },
    offset: 0,
    limit: MOST
  })
  const rows = data?.rows.filter(({ id }) => id !== target.id) ?? []
  if (rows.length === 0) return null
  const toggle = (id: number, on: boolean): void =>
    changeChoice(target, {
      others: on ? [...others, id] : others.filter((other) => other !== id),
      // Places of steps are others in another drawing.
      cursor: null
    })
  return (
    <section className="flow-calls" aria-labelledby="flow-calls-title">
      <h2 className="sec" id="flow-calls-title">
        {text('flow.calls')}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Checkbox checked={others.includes(row.id)} onChange={(on) => toggle(row.id, on)}>
              <span>{callText(row, zone, text)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}

const callText = (row: CallLogRow, zone: string, text: Translate): string =>
  text('flow.call', {
    time: formatZoned(row.date, zone).slice(11),
    from: row.sourceName || row.sourceExten || text('detail.unknownParty'),
    to: row.destinationName || row.destinationExten || text('detail.unknownParty')
  })
