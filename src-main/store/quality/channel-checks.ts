import type { QualityCheck, QualityCode, QualityExample } from '@shared/model/quality'
import { first } from '../store'
import { type Check, EXAMPLES, finding, type QualityContext } from './check'
import { askForCels } from './commands'

/** Suspects looked up one by one; a data set with more of them has a reason of its own that another check names. */
const LOOKED_UP = 5000

/** Channels of whose start there is no event: it lies before the data, or was lost. */
export const channelsWithoutStart: Check = (context) => {
  if (!context.facts.eventtypes.has('CHAN_START')) return finding('channels-without-start', 'warning', 0)
  const { period } = context
  return lookUp(context, 'channels-without-start', 'CHAN_START', context.facts.channels.withoutStart, () =>
    period === null ? null : askForCels(context, { until: period.from }, 'cel-before')
  )
}

/** Channels of whose end there is no event, which includes those of unfinished calls. */
export const channelsWithoutEnd: Check = (context) => {
  if (!context.facts.eventtypes.has('CHAN_END')) return finding('channels-without-end', 'warning', 0)
  return lookUp(context, 'channels-without-end', 'CHAN_END', context.facts.channels.withoutEnd, (from) =>
    askForCels(context, { from }, 'cel-tail')
  )
}

function lookUp(
  { store }: QualityContext,
  code: QualityCode,
  eventtype: string,
  suspects: readonly string[],
  command: (firstTime: number) => string | null
): QualityCheck {
  const examples: QualityExample[] = []
  let count = 0
  let firstTime = Infinity
  for (const uniqueid of suspects.slice(0, LOOKED_UP)) {
    if (first(store, 'SELECT 1 FROM cel WHERE uniqueid = ? AND eventtype = ?', uniqueid, eventtype)) continue
    count += 1
    const row = channelRow(store, uniqueid)
    if (row.time !== undefined && row.time < firstTime) firstTime = row.time
    if (examples.length < EXAMPLES) examples.push(row)
  }
  const rest = Math.max(0, suspects.length - LOOKED_UP)
  return finding(code, 'warning', count + (count === 0 ? 0 : rest), {
    examples,
    command: count === 0 ? null : command(firstTime),
    atLeast: rest > 0
  })
}

/** Channels with several starts: rows told twice make a caller its own callee (spec 13.2). */
export const channelsStartedTwice: Check = ({ store, facts }) => {
  const suspects = facts.channels.startedTwice
  const twice = suspects.slice(0, LOOKED_UP).filter((uniqueid) => startsTwice(store, uniqueid))
  const rest = twice.length === 0 ? 0 : Math.max(0, suspects.length - LOOKED_UP)
  return finding('channels-started-twice', 'problem', twice.length + rest, {
    examples: twice.slice(0, EXAMPLES).map((uniqueid) => channelRow(store, uniqueid)),
    atLeast: rest > 0
  })
}

function startsTwice(store: QualityContext['store'], uniqueid: string): boolean {
  const starts = first<{ n: number }>(
    store,
    `SELECT count(*) AS n FROM cel WHERE uniqueid = ? AND eventtype = 'CHAN_START'`,
    uniqueid
  )
  return (starts?.n ?? 0) > 1
}

function channelRow(store: QualityContext['store'], uniqueid: string): QualityExample {
  const row = first<{ celId: number; linkedid: string; time: number; channame: string | null }>(
    store,
    `SELECT id AS celId, linkedid, eventtime AS time, packed ->> 8 AS channame FROM cel WHERE uniqueid = ?
     ORDER BY id LIMIT 1`,
    uniqueid
  )
  if (row === undefined) return { text: uniqueid }
  const { channame, ...rest } = row
  return { text: channame || uniqueid, ...rest }
}
