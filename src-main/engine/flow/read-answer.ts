import type { Cel } from '@shared/model/cel'
import { applicationText } from './extra'
import type { Flow } from './flow'
import { takeOver } from './rows-of-transfers'

/** Applications on the row of an answer that did not answer: an event, or the far end of a dial. */
const NOT_ANSWERING = /^(?:CELGenUserEvent|App(?:Dial|Queue|Page)|Dial|Answer)/i

/**
 * ANSWER: a phone that rang answers whoever rang it, whose own row follows; any other answer is the dialplan's.
 */
export function readAnswer(flow: Flow, cel: Cel): void {
  const { channels, steps } = flow
  const channel = channels.of(cel)
  const { lane } = channel
  if (/^pickup/i.test(cel.appname) && channel.rungBy === null) {
    takeOver(flow, cel, lane)
    return
  }
  if (channel.rungBy !== null) {
    steps.add('answer', cel, lane, { to: channel.rungBy })
    channel.rungBy = null
    return
  }
  const answered = steps.recent(
    lane,
    cel.eventtime,
    (step) =>
      step.kind === 'pickup' ||
      // Both halves of a folded Local channel answer by themselves.
      (step.kind === 'answer' && (step.to === lane || (lane.local && step.to === null)))
  )
  if (answered !== null) {
    steps.join(answered, cel)
    return
  }
  const application = applicationText(cel)
  const isTold = steps.recent(lane, cel.eventtime, ({ detail }) => detail === application) !== null
  const detail = isTold || NOT_ANSWERING.test(cel.appname) ? null : application
  steps.add('answer', cel, lane, { detail })
}
