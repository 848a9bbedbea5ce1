import type { ReactNode } from 'react'
import { Checkbox } from '../../components/checkbox'
import { EmptyState } from '../../components/empty-state'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { FlowCalls } from './flow-calls'
import { FlowFacts } from './flow-facts'
import { eventsId } from './flow-ids'
import { changeLook, useFlowLook, type FlowTarget } from './flow-state'
import { FlowTools } from './flow-tools'
import { FlowView } from './flow-view'
import { useFlow, type ShownFlow } from './use-flow'
import './flow.css'

interface FlowTabProps {
  readonly target: FlowTarget
  /** The facts stand beside the drawing by themselves; else they stand below it. */
  readonly hasFactsBeside: boolean
}

/** What happened, as a sequence diagram with a lane per channel. */
export function FlowTab({ target, hasFactsBeside }: FlowTabProps): ReactNode {
  const text = useText()
  const { shown, error, retry } = useFlow(target)
  if (!shown || error) {
    return (
      <div className="flow-none">
        {error ? (
          <ErrorBlock error={error} title={text('flow.failed')} onRetry={retry} />
        ) : (
          <p className="t3">{text('common.loading')}</p>
        )}
      </div>
    )
  }
  if (shown.reader.diagram.lanes.length === 0) {
    return (
      <div className="flow-none">
        <EmptyState title={text('flow.empty')} text={text('flow.empty.text')} />
      </div>
    )
  }
  return (
    <div className="flow">
      <FlowView
        target={target}
        shown={shown}
        onEnter={focusEvents}
        tools={!hasFactsBeside && <FlowTools compact target={target} reader={shown.reader} />}
      />
      {!hasFactsBeside && (
        <section className="flow-below" aria-label={text('flow.step')}>
          <StepAndChoices target={target} shown={shown} />
        </section>
      )}
    </div>
  )
}

/** The chosen step, beside a drawing that fills the main part. */
export function FlowBeside({ target }: { target: FlowTarget }): ReactNode {
  const { shown } = useFlow(target)
  if (!shown || shown.reader.diagram.lanes.length === 0) return null
  return (
    <div className="flow-beside">
      <FlowTools target={target} reader={shown.reader} />
      <StepAndChoices target={target} shown={shown} />
    </div>
  )
}

function StepAndChoices({ target, shown }: { target: FlowTarget; shown: ShownFlow }): ReactNode {
  const text = useText()
  const { fold } = useFlowLook()
  const canFold = shown.reader.diagram.lanes.some(
    ({ uniqueids, channel }) => uniqueids.length > 1 || channel.startsWith('Local/')
  )
  return (
    <>
      <FlowFacts target={target} shown={shown} />
      {canFold && (
        <p className="flow-fold">
          <Checkbox checked={fold} onChange={(next) => changeLook({ fold: next })}>
            {text('flow.fold')}
          </Checkbox>
        </p>
      )}
      {target.kind === 'call' && <FlowCalls target={target} />}
    </>
  )
}

/** Goes to the events of the chosen step; Escape leads back. */
function focusEvents(): void {
  document.getElementById(eventsId)?.querySelector('button')?.focus()
}
