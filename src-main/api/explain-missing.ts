import { DEFAULT_SORT, type CallFilter } from '@shared/model/call-filter'
import type { Understanding } from '@shared/model/understanding'
import type { MissingAnswer, MissingReason } from '@shared/model/why'
import { readPasted } from './pasted-text'
import { type Asker, understand } from './understand'

/** Call logs that an answer names one by one. */
const NAMED_CALLS = 10

/** The second of a channel's start, with which Asterisk begins its ids. */
const ID = /^(?:[\w.]+-)?(\d{9,11})\.\d+$/

const ORDER: readonly MissingReason['kind'][] = [
  'has-call-log',
  'ignored',
  'skipped',
  'unprocessed',
  'purged',
  'rejected',
  'not-in-dump'
]

/**
 * Why a linkedid, uniqueid, conversation id, channel name or number has no call log: every reason there is, most
 * helpful first. Ids are looked up by index; for the rest, the events without call log are searched for a moment.
 */
export async function explainMissing(asker: Asker, text: string): Promise<MissingAnswer> {
  const pasted = readPasted(text)
  const { word, channel, number } = pasted
  const needle = channel ?? number ?? pasted.text
  const isId = ID.test(needle)
  const found = await asker.query('findMissing', { word, needle, onlyIds: isId })
  const readAs =
    found.isId || isId ? 'id' : channel !== null ? 'channel' : number !== null ? 'number' : 'text'
  const calls = await callsOf(asker, text, readAs)
  const reasons = [...calls.reasons, ...found.reasons].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)
  )
  const { firstTime, lastTime } = found
  const second = ID.exec(needle)?.[1]
  const idTime = second === undefined ? null : Number(second) * 1_000_000
  return {
    text: needle,
    readAs,
    reasons: reasons.length > 0 ? reasons : [{ kind: 'not-in-dump', firstTime, lastTime, idTime }],
    callLogs: calls.count,
    complete: readAs === 'id' || found.complete
  }
}

interface Calls {
  readonly reasons: readonly MissingReason[]
  readonly count: number
}

async function callsOf(asker: Asker, text: string, readAs: MissingAnswer['readAs']): Promise<Calls> {
  const reading = (await understand(asker, text)).find(
    (one) => one.count > 0 && one.kind !== 'tag' && isExact(one, readAs)
  )
  if (reading === undefined) return { reasons: [], count: 0 }
  const filter: CallFilter = reading.filter
  const page = { filter, sort: DEFAULT_SORT, offset: 0, limit: NAMED_CALLS }
  const { rows } = await asker.query('pageCallLogs', page)
  return {
    reasons: rows.map((row) => ({
      kind: 'has-call-log',
      callLogId: row.id,
      conversationId: row.conversationId,
      date: row.date,
      from: row.sourceName || row.sourceExten || null,
      to: row.destinationName || row.destinationExten || row.requestedExten || null
    })),
    count: reading.count
  }
}

/** A call that holds the text somewhere is not yet the call of that id or number. */
function isExact({ kind, filter }: Understanding, readAs: MissingAnswer['readAs']): boolean {
  if (kind === 'number') return filter.numbers?.[0]?.mode !== 'contains'
  if (readAs === 'channel') return kind === 'channel' && filter.ids !== undefined
  return kind !== 'text' || readAs === 'text'
}
