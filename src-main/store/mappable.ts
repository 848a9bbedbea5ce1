import type { FacetValue } from '@shared/api/contract'
import { CAMPAIGN_FIELDS, type CampaignField } from '@shared/model/workspace-options'
import { CEL_COLUMNS, type CelTuple, unpackCel } from './cel-row'
import { first, tuples, type ReadStore } from './store'

/** What a mapping can be made of. */
export interface Mappable {
  readonly applications: readonly FacetValue[]
  readonly events: readonly FacetValue[]
  readonly fields: readonly FacetValue[]
}

/** Rows looked at: some 0.3 s. */
const SAMPLE_ROWS = 100_000
/** Neighbours that are read together, so that a sample holds whole calls. */
const STRETCH = 500

/** Events of Asterisk itself; every other name is a user event (data formats 1.3). */
const CORE =
  /^(CHAN_|HANGUP$|ANSWER$|APP_|BRIDGE_|PARK_|BLINDTRANSFER$|ATTENDEDTRANSFER$|TRANSFER$|USER_DEFINED$|LINKEDID_END$|PICKUP$|FORWARD$|LOCAL_OPTIMIZE|STREAM_|DTMF$|MIXMONITOR_|CONF_|3WAY_|HOOKFLASH$|\d+$)/
/** Rows on which the application is the one that a span can be made of. */
const SPANS = /^(APP_START|BRIDGE_ENTER|BRIDGE_START)$/

/**
 * Applications, user events and account-like columns that the events hold, most frequent first. `count` counts rows in
 * a sample: all rows up to 100 000, beyond that as many from all parts of the workspace, so that something very rare may
 * be missing. Columns are listed where they are filled.
 */
export function mappable(store: ReadStore, _request: Readonly<Record<string, never>>): Mappable {
  const applications = new Map<string, number>()
  const events = new Map<string, number>()
  const fields = new Map<CampaignField, number>()
  for (const row of sample(store)) {
    const cel = unpackCel(row)
    const userEvent = cel.eventtype === 'USER_DEFINED' ? cel.userdeftype : cel.eventtype
    if (cel.appname !== '' && SPANS.test(cel.eventtype)) add(applications, cel.appname)
    if (userEvent !== '' && !CORE.test(userEvent)) add(events, userEvent)
    for (const field of CAMPAIGN_FIELDS) if (cel[field].trim() !== '') add(fields, field)
  }
  return { applications: ranked(applications), events: ranked(events), fields: ranked(fields) }
}

function* sample(store: ReadStore): Generator<CelTuple> {
  const ends = first<{ low: number | null; high: number | null }>(
    store,
    'SELECT (SELECT min(id) FROM cel) AS low, (SELECT max(id) FROM cel) AS high'
  )
  if (ends === undefined || ends.low === null || ends.high === null) return
  const step = Math.max(STRETCH, ((ends.high - ends.low + 1) / SAMPLE_ROWS) * STRETCH)
  const stretch = `SELECT ${CEL_COLUMNS} FROM cel c WHERE c.id >= ? AND c.id < ? LIMIT ${STRETCH}`
  for (let from = ends.low; from <= ends.high; from += step)
    yield* tuples<CelTuple>(store, stretch, Math.floor(from), Math.floor(from + step))
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const ranked = (counts: ReadonlyMap<string, number>): readonly FacetValue[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
