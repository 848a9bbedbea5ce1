import { useMemo, type ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { CallFilter } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { useApi } from '../../api/queries'
import { Checkbox } from '../../components/checkbox'
import { keyText } from '../../components/key-text'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { useSelection } from '../../state/selection'
import { changeChoice, useFlowChoice, type FlowTarget } from './flow-state'

/** Further calls that one drawing takes at most. */
const MOST = 20
const BY_DATE = { column: 'date', descending: false } as const

type CallTarget = Extract<FlowTarget, { kind: 'call' }>

/**
 * Calls that can join the drawing: the others of the conversation, and those that are selected in the list, because calls
 * that belong together (a conference, a call back) need not share a conversation.
 */
export function FlowCalls({ target }: { target: CallTarget }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { others } = useFlowChoice(target)
  const rows = useCandidates(target, others)
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
      {rows.length === 0 && (
        <p className="t2 small">
          {text('flow.calls.none', { keys: text('flow.calls.click', { key: keyText('ctrl', language) }) })}
        </p>
      )}
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

function useCandidates(
  { id: own, conversationId }: CallTarget,
  others: readonly number[]
): readonly CallLogRow[] {
  const selection = useSelection()
  const ids = useMemo(() => {
    // Everything that matches a filter is no choice of calls.
    const selected = selection.kind === 'calls' ? [...selection.ids] : []
    return [...new Set([...others, ...selected])].filter((id) => id !== own).slice(0, MOST)
  }, [selection, others, own])
  const chosen = usePage({ ids }, ids.length > 0)
  const related = usePage({ conversationId }, true)
  const rows = new Map([...related, ...(ids.length > 0 ? chosen : [])].map((row) => [row.id, row]))
  rows.delete(own)
  return [...rows.values()].sort((a, b) => a.date - b.date || a.id - b.id).slice(0, MOST)
}

function usePage(filter: CallFilter, enabled: boolean): readonly CallLogRow[] {
  const request = { filter, sort: BY_DATE, offset: 0, limit: MOST + 1 }
  return useApi('call-logs:page', request, { enabled, keepPrevious: true }).data?.rows ?? []
}

const callText = (row: CallLogRow, zone: string, text: Translate): string =>
  text('flow.call', {
    time: formatZoned(row.date, zone).slice(0, 19),
    from: row.sourceName || row.sourceExten || text('detail.unknownParty'),
    to: row.destinationName || row.destinationExten || text('detail.unknownParty')
  })
