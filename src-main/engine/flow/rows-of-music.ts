import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import { extraOf, textOf } from './extra'
import type { Flow } from './flow'

/** HOLD and UNHOLD, which some dialplans tell as events of their own. */
export function readHold({ channels, steps }: Flow, cel: Cel): void {
  const kind = eventTypeOf(cel) === 'HOLD' ? 'hold' : 'unhold'
  steps.add(kind, cel, channels.of(cel).lane)
}

/**
 * STREAM_BEGIN and STREAM_END: music to a channel that is in a conversation means that it is held; other streams are
 * announcements, and music before and after a conversation (data-formats 1.4).
 */
export function readStream(flow: Flow, cel: Cel): void {
  const { channels, bridges, steps } = flow
  const channel = channels.of(cel)
  const { lane } = channel
  const extra = extraOf(cel)
  const music = cel.userdeftype.startsWith('MOH_')
  const begins = eventTypeOf(cel) === 'STREAM_BEGIN'
  const bridge = bridges.placeOf(channel)
  if (music && begins && bridge !== null && !bridges.holding.has(bridge)) {
    steps.add('hold', cel, lane, { detail: textOf(extra, 'class') })
    return
  }
  const last = lane.steps.findLast(({ kind }) => kind === 'hold' || kind === 'unhold')
  if (music && !begins && last?.kind === 'hold' && last.lane === lane) {
    steps.add('unhold', cel, lane)
    return
  }
  const what = textOf(extra, 'sound') ?? textOf(extra, 'class')
  const detail = [cel.userdeftype || cel.eventtype, what].filter((part) => part !== null).join(' ')
  steps.add('other', cel, lane, { detail })
}
