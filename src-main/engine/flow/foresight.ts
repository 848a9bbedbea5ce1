import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { Channels } from './channels'
import type { FlowChannel } from './drafts'
import { extraOf, textOf } from './extra'

const ENTRIES = new Set(['BRIDGE_ENTER', 'BRIDGE_START'])
const ENDS = new Set(['HANGUP', 'CHAN_END'])

/** What later rows tell about earlier ones. */
export interface Foresight {
  /** First HANGUP or CHAN_END of a channel. */
  readonly ends: ReadonlyMap<FlowChannel, number>
  /** Bridge entries of a channel: time and bridge id, in order. */
  readonly entries: ReadonlyMap<FlowChannel, readonly (readonly [at: number, bridge: string | null])[]>
  /** Channels that an application of Asterisk calls (`AppDial`, `AppQueue`), so that they ring even if nobody is known to dial. */
  readonly outgoing: ReadonlySet<FlowChannel>
  /** Rows that stop a recording which the same channel takes up again, and those that take it up. */
  readonly pauses: ReadonlySet<Cel>
  readonly resumptions: ReadonlySet<Cel>
}

/** Reads all rows once, before the steps are made. */
export function lookAhead(cels: readonly Cel[], channels: Channels): Foresight {
  const ends = new Map<FlowChannel, number>()
  const entries = new Map<FlowChannel, [number, string | null][]>()
  const outgoing = new Set<FlowChannel>()
  const [pauses, resumptions] = [new Set<Cel>(), new Set<Cel>()]
  const recordings = new Map<FlowChannel, { readonly file: string | null; stop: Cel | null }>()
  for (const cel of cels) {
    const channel = channels.of(cel)
    const type = eventTypeOf(cel)
    if (ENDS.has(type) && !ends.has(channel)) ends.set(channel, cel.eventtime)
    if (cel.appname.startsWith('App') && cel.appdata === '(Outgoing Line)') outgoing.add(channel)
    if (ENTRIES.has(type)) {
      const list = entries.get(channel) ?? []
      list.push([cel.eventtime, textOf(extraOf(cel), 'bridge_id')])
      entries.set(channel, list)
    }
    if (type === 'MIXMONITOR_START') {
      const file = textOf(extraOf(cel), 'filename')
      const past = recordings.get(channel)
      // Wazo takes a paused recording up by starting a new one onto the same file (data-formats 1.3).
      if (file !== null && past?.file === file && past.stop !== null) {
        pauses.add(past.stop)
        resumptions.add(cel)
      }
      recordings.set(channel, { file, stop: null })
    }
    const recording = type === 'MIXMONITOR_STOP' ? recordings.get(channel) : undefined
    if (recording !== undefined) recording.stop = cel
  }
  return { ends, entries, outgoing, pauses, resumptions }
}
