import { offsetMinutesAt } from '@shared/format/zone'
import type { QualityExample } from '@shared/model/quality'
import { all, first } from '../store'
import { type Check, EXAMPLES, finding, type QualityContext } from './check'

const MICROS = 1_000_000
const HOUR_US = 3600 * MICROS
const DAY_US = 24 * HOUR_US
/** Longest period that is looked through for nights when the clock goes back. */
const MAX_DAYS = 20_000

/** Moments when the server's clock was set back: durations across them are wrong. */
export const clockJumps: Check = ({ store, facts }) => {
  const { jumps, jumpCount } = facts.clock
  return finding('clock-jumps', 'warning', jumpCount, {
    examples: jumps
      .slice(0, EXAMPLES)
      .map(({ celId, seconds }) => ({ ...rowExample(store, celId), text: `-${seconds} s` })),
    params: { largestSeconds: jumps.reduce((most, { seconds }) => Math.max(most, seconds), 0) }
  })
}

/** Rows whose ids and times disagree about which came first. */
export const orderOfIds: Check = ({ store, facts }) => {
  const { disorder, disorderCels } = facts.clock
  return finding('order-of-ids', 'note', disorder, {
    examples: disorderCels.slice(0, EXAMPLES).map((celId) => rowExample(store, celId))
  })
}

/** Starts of channels whose time differs from the epoch in their uniqueid: another zone was read than was written. */
export const timeOffset: Check = ({ store, facts }) => {
  const { offsets, offsetCount } = facts.clock
  const most = [...offsets].sort(([, a], [, b]) => b.count - a.count)
  const [usual] = most
  return finding('time-offset', 'problem', offsetCount, {
    examples: most.map(([minutes, { count, celId }]) => ({
      ...rowExample(store, celId),
      text: `${minutes > 0 ? '+' : ''}${minutes} min: ${count}`
    })),
    params: usual === undefined ? {} : { minutes: usual[0], share: usual[1].count }
  })
}

function rowExample(store: QualityContext['store'], celId: number): QualityExample {
  const row = first<{ linkedid: string; time: number; eventtype: string }>(
    store,
    'SELECT linkedid, eventtime AS time, eventtype FROM cel WHERE id = ?',
    celId
  )
  if (row === undefined) return { text: '', celId }
  return { text: row.eventtype, celId, linkedid: row.linkedid, time: row.time }
}

/** Calls in the hour that the clock showed twice when summer time ended: times need their offset to be told apart. */
export const repeatedHour: Check = ({ store, zone, period }) => {
  if (period === null) return finding('repeated-hour', 'note', 0)
  const nights = repeatedHours(zone, period.from, period.until)
  let count = 0
  const examples: QualityExample[] = []
  for (const { from, until } of nights) {
    const calls = all<{ id: number; linkedid: string; time: number }>(
      store,
      `SELECT id, conversation_id AS linkedid, date AS time FROM call_log WHERE date >= ? AND date < ? ORDER BY date`,
      from,
      until
    )
    count += calls.length
    for (const { id, ...rest } of calls) examples.push({ text: rest.linkedid, callLogId: id, ...rest })
  }
  return finding('repeated-hour', 'note', count, { examples, params: { nights: nights.length } })
}

/** Stretches whose local times occur twice, each as the time from its first to the end of its second showing. */
function repeatedHours(
  zone: string,
  from: number,
  until: number
): readonly { readonly from: number; readonly until: number }[] {
  const found: { from: number; until: number }[] = []
  if (until - from > MAX_DAYS * DAY_US) return found
  for (let day = from - DAY_US; day <= until; day += DAY_US) {
    const dropUs = (offsetMinutesAt(zone, day) - offsetMinutesAt(zone, day + DAY_US)) * 60 * MICROS
    if (dropUs <= 0) continue
    // Clocks change on a quarter of an hour.
    let change = Math.ceil(day / (HOUR_US / 4)) * (HOUR_US / 4)
    while (offsetMinutesAt(zone, change) === offsetMinutesAt(zone, day)) change += HOUR_US / 4
    found.push({ from: change - dropUs, until: change + dropUs })
  }
  return found
}
