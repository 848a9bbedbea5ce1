import type { QualityExample } from '@shared/model/quality'
import { all, first } from '../store'
import { type Check, EXAMPLES, finding, type QualityContext } from './check'
import { askForCels } from './commands'

const MICROS = 1_000_000
/** A call without any event for this long before the data ends has been cut off, not gone on. */
const STILL_OPEN_US = 2 * 3600 * MICROS
/** Calls that stop within this time of each other stop for one reason, such as a restart. */
const BURST_US = 300 * MICROS
const BURST_CALLS = 3

interface GroupRow {
  readonly id: number
  readonly conversationId: string
  readonly rule: string
  readonly reason: string
  readonly firstTime: number
  readonly celId: number | null
}

const COLUMNS = `id, conversation_id AS conversationId, rule, reason, first_time AS firstTime, cel_id AS celId`

const example = (group: GroupRow): QualityExample => ({
  text: `${group.rule}: ${group.reason}`,
  time: group.firstTime,
  linkedid: group.conversationId,
  skippedGroupId: group.id,
  ...(group.celId === null ? {} : { celId: group.celId })
})

/** Calls without their end: still open at the end of the data, or stopping in the middle of it. */
export const unfinishedGroups: Check = (context) => {
  const { store, period, facts } = context
  const count = countOf(context, ['unfinished'])
  if (count === 0 || period === null) return finding('unfinished-groups', 'problem', 0)
  const openSince = period.until - STILL_OPEN_US
  const lost = all<{ lastTime: number }>(
    store,
    `SELECT last_time AS lastTime FROM skipped_group WHERE code = 'unfinished' AND last_time < ? ORDER BY last_time`,
    openSince
  ).map(({ lastTime }) => lastTime)
  const firstOpen = first<{ time: number | null }>(
    store,
    `SELECT min(first_time) AS time FROM skipped_group WHERE code = 'unfinished' AND last_time >= ?`,
    openSince
  )
  const examples = all<GroupRow>(
    store,
    `SELECT ${COLUMNS} FROM skipped_group WHERE code = 'unfinished' ORDER BY last_time < ? DESC, last_time LIMIT ?`,
    openSince,
    EXAMPLES
  ).map(example)
  const burst = largestBurst(lost)
  const endsAreWritten = facts.eventtypes.has('LINKEDID_END')
  const from = firstOpen?.time ?? null
  return finding('unfinished-groups', 'problem', count, {
    examples,
    command: endsAreWritten && from !== null ? askForCels(context, { from }, 'cel-tail') : null,
    params: {
      atEnd: count - lost.length,
      inMiddle: lost.length,
      endsAreWritten: endsAreWritten ? 1 : 0,
      ...(burst === null ? {} : { burst: burst.count, burstFrom: burst.from, burstUntil: burst.until })
    }
  })
}

/** The most calls that stop close together; null when there are few. */
function largestBurst(
  times: readonly number[]
): { readonly count: number; readonly from: number; readonly until: number } | null {
  let best = { count: 0, from: 0, until: 0 }
  for (let start = 0, end = 0; end < times.length; end += 1) {
    const until = times[end] ?? 0
    while (until - (times[start] ?? 0) > BURST_US) start += 1
    if (end - start + 1 > best.count) best = { count: end - start + 1, from: times[start] ?? 0, until }
  }
  return best.count >= BURST_CALLS ? best : null
}

/** Calls that a rule of the specification makes fail, or whose values a store refuses. */
export const failedGroups: Check = (context) => {
  const count = countOf(context, ['failed', 'unstorable'])
  // One of each rule first, so that ten examples show every reason there is.
  const examples = all<GroupRow>(
    context.store,
    `SELECT ${COLUMNS} FROM
       (SELECT *, row_number() OVER (PARTITION BY rule ORDER BY id) AS place FROM skipped_group
        WHERE code IN ('failed', 'unstorable'))
     ORDER BY place, rule LIMIT ?`,
    EXAMPLES
  ).map(example)
  const rules = all<{ rule: string; n: number }>(
    context.store,
    `SELECT rule, count(*) AS n FROM skipped_group WHERE code IN ('failed', 'unstorable')
     GROUP BY rule ORDER BY n DESC, rule`
  )
  return finding('failed-groups', 'problem', count, {
    examples,
    params: { rules: rules.map(({ rule, n }) => `${rule}: ${n}`).join(', ') }
  })
}

/** Groups without caller or start, which the reference drops too: beeps of a paused recording, for one. */
export const invalidGroups: Check = (context) => {
  const examples = all<GroupRow>(
    context.store,
    `SELECT ${COLUMNS} FROM skipped_group WHERE code = 'invalid' ORDER BY first_time LIMIT ?`,
    EXAMPLES
  ).map(example)
  return finding('invalid-groups', 'note', countOf(context, ['invalid']), { examples })
}

function countOf({ store }: QualityContext, codes: readonly string[]): number {
  const query = 'SELECT count(*) AS n FROM skipped_group WHERE code IN (SELECT value FROM json_each(?))'
  return first<{ n: number }>(store, query, JSON.stringify(codes))?.n ?? 0
}
