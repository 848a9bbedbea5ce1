import { flowMermaid } from '@shared/flow/mermaid'
import { flowSvg } from '@shared/flow/svg'
import { flowText } from '@shared/flow/text'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import type { FlowDiagram } from '@shared/model/flow'
import { callLogsFlow, skippedGroupFlow } from '../../jobs/flow'
import type { ReadStore } from '../../store/store'
import { EXIT, write } from './io'
import type { CliContext } from './globals'
import { usageError } from '../../api/options/usage-error'

const FORMS = ['text', 'mermaid', 'svg'] as const
export type FlowForm = (typeof FORMS)[number]

/** The form that `--flow` names, text when it names none; a usage error otherwise. */
export function flowForm(option: string | true): FlowForm {
  const form = FORMS.find((one) => one === (option === true ? 'text' : option))
  if (form !== undefined) return form
  throw usageError(
    `"${option}" is no form of a diagram.`,
    'One of text, mermaid, svg; ids stand before the option: calltrail show 412 --flow.'
  )
}

/** What `show --flow` draws: calls in one diagram, or groups without call, each in its own. */
export interface Shown {
  readonly callLogIds: readonly number[]
  readonly groupIds: readonly number[]
}

export interface FlowOptions {
  readonly form: FlowForm
  readonly fold: boolean
  readonly zone: string
}

/** Lines are this long where nobody tells how wide the terminal is. */
const USUAL_WIDTH = 100
/** Narrower terminals get lines that they break themselves. */
const LEAST_WIDTH = 60

/** `show --flow`: the calls as a sequence diagram; with `--json` the diagram as a value. */
export async function showFlow(
  { io, globals }: CliContext,
  store: ReadStore,
  { callLogIds, groupIds }: Shown,
  { form, fold, zone }: FlowOptions
): Promise<number> {
  const diagrams = [
    ...(callLogIds.length === 0 ? [] : [callLogsFlow(store, { ids: callLogIds, fold })]),
    ...groupIds.map((id) => skippedGroupFlow(store, { id, fold }))
  ]
  const width = Math.max(LEAST_WIDTH, io.stdout.columns ?? USUAL_WIDTH)
  const telling = { words: FLOW_WORDS_EN, zone, times: 'day', width } as const
  const written = (diagram: FlowDiagram): string => {
    if (globals.json) return `${JSON.stringify(diagram, null, 2)}\n`
    if (form === 'svg') return flowSvg(diagram, telling)
    return form === 'mermaid' ? flowMermaid(diagram, telling) : flowText(diagram, telling)
  }
  await write(io.stdout, diagrams.map(written).join('\n'))
  return EXIT.done
}
