import { setImmediate } from 'node:timers/promises'
import { tuples, type ReadStore } from '../store'
import { ChannelWatch } from './channel-watch'
import { ClockWatch } from './clock-watch'
import type { WalkedCel } from './walked-cel'

/** Rows looked at before other queries get their turn: some 10 ms. */
const PAGE = 10_000

export interface EventTypeFact {
  count: number
  /** First row of the type, to open. */
  readonly celId: number
}

/** What one pass over all events tells. */
export interface CelFacts {
  readonly cels: number
  readonly eventtypes: ReadonlyMap<string, EventTypeFact>
  readonly channels: ChannelWatch
  readonly clock: ClockWatch
}

/**
 * Looks at every event once, in the order of the dumps. One pass for all checks costs less than an index for each, which
 * every import would pay for. Other queries of the thread are answered in between.
 */
export async function walkCels(store: ReadStore): Promise<CelFacts> {
  const eventtypes = new Map<string, EventTypeFact>()
  const channels = new ChannelWatch()
  const clock = new ClockWatch()
  let cels = 0
  for (let last = 0; ;) {
    const rows = tuples<WalkedCel>(
      store,
      `SELECT id, source_id, server_id, eventtime, eventtype, uniqueid FROM cel WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
      last
    )
    for (const row of rows) {
      const type = eventtypes.get(row[4])
      if (type === undefined) eventtypes.set(row[4], { count: 1, celId: row[0] })
      else type.count += 1
      channels.see(row)
      clock.see(row)
    }
    cels += rows.length
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return { cels, eventtypes, channels, clock }
    last = end[0]
    await setImmediate()
  }
}
