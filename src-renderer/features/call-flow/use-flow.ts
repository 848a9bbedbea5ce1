import { useMemo } from 'react'
import { FlowReader } from '@shared/flow/read-flow'
import type { FlowWords } from '@shared/flow/words'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import { FLOW_WORDS_FR } from '@shared/flow/words-fr'
import type { FlowDiagram } from '@shared/model/flow'
import { useApi } from '../../api/queries'
import type { Language } from '../../i18n/language'
import { useLanguage } from '../../i18n/use-language'
import { useDisplayZone } from '../../state/display-zone'
import { firstStep, moveToStep, type FlowCursor } from './flow-moves'
import { changeChoice, useFlowChoice, useFlowLook, type FlowTarget } from './flow-state'

const WORDS: Readonly<Record<Language, FlowWords>> = { en: FLOW_WORDS_EN, fr: FLOW_WORDS_FR }

/** A diagram that is ready to be read, with the place where somebody is in it. */
export interface ShownFlow {
  readonly reader: FlowReader
  readonly cursor: FlowCursor
}

export interface FlowAnswer {
  /** Undefined while the diagram is on its way or where it failed. */
  readonly shown: ShownFlow | undefined
  readonly error: unknown
  readonly retry: () => void
}

/** The diagram of a call or group as it is to be shown now. */
export function useFlow(target: FlowTarget): FlowAnswer {
  const { fold } = useFlowLook()
  const { others } = useFlowChoice(target)
  const isCall = target.kind === 'call'
  const ids = useMemo(() => [target.id, ...others], [target.id, others])
  // While Local channels fold or a call joins, the former drawing stands.
  const call = useApi('call-logs:flow', { ids, fold }, { enabled: isCall, keepPrevious: true })
  const group = useApi(
    'skipped-groups:flow',
    { id: target.id, fold },
    { enabled: !isCall, keepPrevious: true }
  )
  const { data, error, refetch } = isCall ? call : group
  const retry = (): void => {
    // A call that joined may be gone since.
    if (others.length > 0) changeChoice(target, { others: [] })
    else void refetch()
  }
  return { shown: useShown(target, data), error, retry }
}

function useShown(target: FlowTarget, diagram: FlowDiagram | undefined): ShownFlow | undefined {
  const language = useLanguage()
  const zone = useDisplayZone()
  const { times } = useFlowLook()
  const { cursor } = useFlowChoice(target)
  const failedId = target.kind === 'group' ? target.failedId : null
  const reader = useMemo(
    () => diagram && new FlowReader(diagram, { words: WORDS[language], zone, times }),
    [diagram, language, zone, times]
  )
  return useMemo(() => {
    if (!reader) return undefined
    const { diagram: drawn } = reader
    const start = { step: 0, lane: 0 }
    const step = cursor?.step ?? firstStep(drawn, failedId)
    return { reader, cursor: moveToStep(drawn, cursor ?? start, step) }
  }, [reader, cursor, failedId])
}
