import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StoredCel } from '@shared/model/cel'
import { call } from '../../api/client'
import { useApi } from '../../api/queries'
import { useFlowChoice, type FlowTarget } from './flow-state'

/** An event of the diagram. */
export interface FlowEvent {
  readonly cel: StoredCel
  /** False where it is of another call that was drawn along, which the open debug log does not show. */
  readonly isOwn: boolean
}

export interface FlowEvents {
  readonly byId: ReadonlyMap<number, FlowEvent>
  readonly total: number
  readonly error: unknown
  readonly retry: () => void
}

/** The events behind the steps, of all calls in the drawing. */
export function useEvents(target: FlowTarget): FlowEvents {
  const isCall = target.kind === 'call'
  const { others } = useFlowChoice(target)
  const cels = useApi('call-logs:cels', { id: target.id }, { enabled: isCall })
  const group = useApi('skipped-groups:detail', { id: target.id }, { enabled: !isCall })
  const more = useQueries({
    queries: others.map((id) => ({
      queryKey: ['call-logs:cels', { id }],
      queryFn: () => call('call-logs:cels', { id })
    })),
    combine: (answers) => ({
      cels: answers.flatMap(({ data }) => data?.cels ?? []),
      error: answers.find(({ error }) => error)?.error ?? null
    })
  })
  const own = (isCall ? cels.data : group.data)?.cels
  const byId = useMemo(() => {
    const events = new Map<number, FlowEvent>(more.cels.map((cel) => [cel.id, { cel, isOwn: false }]))
    for (const cel of own ?? []) events.set(cel.id, { cel, isOwn: true })
    return events
  }, [own, more.cels])
  const { error, refetch } = isCall ? cels : group
  return { byId, total: byId.size, error: error ?? more.error, retry: () => void refetch() }
}
