import { harmless } from '@shared/flow/plain-text'
import { FlowReader, laneTitle } from '@shared/flow/read-flow'
import { hangupCauseKey } from '@shared/format/hangup-cause'
import type { FlowStep } from '@shared/model/flow'
import { hangupCode } from '../../components/hangup-text'
import type { Translate } from '../../i18n/use-text'

/** Times of a stretch and of the step that began or ended it lie at most this far apart. Microseconds. */
const SAME_US = 250_000

/** Name and value of what is to be known of a step beside its sentence. */
export function stepFacts(
  reader: FlowReader,
  step: FlowStep,
  text: Translate
): readonly (readonly [string, string])[] {
  const { diagram, telling } = reader
  const { words } = telling
  const title = (id: string | null): string | null => {
    const lane = diagram.lanes.find((one) => one.id === id)
    return lane ? laneTitle(lane, words) : null
  }
  const other = new FlowReader(diagram, { ...telling, times: telling.times === 'day' ? 'start' : 'day' })
  const before = diagram.steps[step.index - 1]
  const own = [step.lane, step.to, step.moved]
  const talks = diagram.talks.filter(({ lanes }) => lanes.some((id) => own.includes(id)))
  const near = (at: number | null): boolean => at !== null && Math.abs(at - step.at) <= SAME_US
  const ended = talks.find(({ until }) => near(until))
  const began = talks.find(({ from }) => near(from))
  const key = step.cause === null ? null : hangupCauseKey(step.cause)
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [text(telling.times === 'day' ? 'flow.time' : 'flow.since'), reader.time(step.at)],
    [text(telling.times === 'day' ? 'flow.since' : 'flow.time'), other.time(step.at)],
    [text('flow.gap'), before && words.length(step.at - before.at)],
    [text('flow.channel'), title(step.lane)],
    [text('flow.moved'), title(step.moved)],
    [text('flow.to'), title(step.to)],
    [text('flow.cause'), key && text(key)],
    [text('flow.code'), step.cause === null ? null : hangupCode(step.cause, text)],
    // That of a hangup is the name of its cause once more.
    [text('flow.detail'), step.detail === null || step.cause !== null ? null : harmless(step.detail)],
    [text('flow.talkBefore'), ended && reader.talkLength(ended)],
    [text('flow.talkAfter'), began && reader.talkLength(began)]
  ]
  return facts.filter((fact): fact is readonly [string, string] => typeof fact[1] === 'string')
}
