import { Fragment, type KeyboardEvent, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { useText } from '../../i18n/use-text'
import { ErrorBlock } from '../../components/error-block'
import { Button } from '../../components/button'
import { showEvent } from '../../state/shown-event'
import { eventsId } from './flow-ids'
import type { FlowTarget } from './flow-state'
import { stepFacts } from './step-facts'
import { useEvents } from './use-events'
import type { ShownFlow } from './use-flow'

interface FlowFactsProps {
  readonly target: FlowTarget
  readonly shown: ShownFlow
}

/** The chosen step: what it says, its times, and the events behind it. */
export function FlowFacts({ target, shown: { reader, cursor } }: FlowFactsProps): ReactNode {
  const text = useText()
  const { steps } = reader.diagram
  const step = steps[cursor.step]
  const events = useEvents(target)
  if (!step) return null
  const label = reader.label(step)
  const own = step.celIds.map((id) => events.byId.get(id)).filter((event) => event !== undefined)
  const first = own.find(({ isOwn }) => isOwn)
  const back = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    document.querySelector<HTMLElement>('.flow-step[tabindex="0"]')?.focus()
  }
  return (
    <>
      <h2 className="sec flow-title">
        <span className="flow-label">{label.slice(0, 1).toLocaleUpperCase() + label.slice(1)}</span>{' '}
        <small>
          {text('flow.place', { place: formatCount(step.index + 1), total: formatCount(steps.length) })}
        </small>
      </h2>
      <p className="select-text flow-sentence">{reader.sentence(step)}</p>
      <dl className="kv compact">
        {stepFacts(reader, step, text).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <h2 className="sec">
        {text('flow.events')}{' '}
        <small>
          {text('flow.eventsOf', { some: formatCount(step.celIds.length), all: formatCount(events.total) })}
        </small>
      </h2>
      {Boolean(events.error) && <ErrorBlock error={events.error} onRetry={events.retry} />}
      <div id={eventsId} className="scroll-x" onKeyDown={back}>
        <table className="t flow-events">
          <thead>
            <tr>
              <th className="num">{text('flow.event.id')}</th>
              <th>{text('flow.event.type')}</th>
              <th>{text('flow.event.channel')}</th>
            </tr>
          </thead>
          <tbody>
            {own.map(({ cel, isOwn }) => {
              const id = String(cel.serverId ?? cel.id)
              const lane = reader.diagram.lanes.find(({ uniqueids }) => uniqueids.includes(cel.uniqueid))
              return (
                <tr key={cel.id}>
                  <td className="num">
                    {isOwn ? (
                      <button
                        type="button"
                        className="link"
                        aria-label={text('flow.showEvent', { id, name: cel.eventtype })}
                        onClick={() => showEvent(cel.id)}
                      >
                        {id}
                      </button>
                    ) : (
                      <span className="t3">{id}</span>
                    )}
                  </td>
                  <td className="mono">{cel.eventtype}</td>
                  <td className="t2 small" title={cel.channame}>
                    {lane ? reader.name(lane.id) : cel.channame}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {first && (
        <p className="flow-show">
          <Button compact onPress={() => showEvent(first.cel.id)}>
            {text('flow.showInLog')}
          </Button>
        </p>
      )}
    </>
  )
}
