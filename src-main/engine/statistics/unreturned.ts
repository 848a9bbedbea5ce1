import type { CallFilter } from '@shared/model/call-filter'
import type { StatisticsInput, Unreturned } from '@shared/model/statistics'
import type { NumberKeys } from './number-keys'
import { nameOf } from './rankings'
import { inSteps } from './steps'
import { Tallies, type Counted } from './tallies'

/**
 * Missed inbound calls whose number nobody spoke with afterwards. Spoken with means a completed call that begins later,
 * inbound from that number or outbound to it, in any spelling, anywhere in the workspace: also outside of what is counted.
 * Calls without a number cannot be returned and are not among them, nor among `missed`.
 */
export function* unreturnedOf(input: StatisticsInput, keyOf: NumberKeys): Generator<void, Unreturned> {
  const { columns, positions, rows } = input
  const spoken = yield* lastSpoken(input, keyOf)
  const missedCode = columns.codeOf('missed')
  const inbound = columns.codeOf('inbound')
  const empty = columns.codeOf('')
  const text = (code: number): string => columns.text(code)
  const waiting = new Tallies(text)
  const one: Counted = { date: 0, answered: 0, missed: 1, talkUs: 0 }
  const counts = { missed: 0, calls: 0 }
  yield* inSteps(positions?.length ?? columns.size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      if (missedCode === 0 || columns.outcome[p] !== missedCode || columns.direction[p] !== inbound) continue
      const code = columns.sourceExten[p] as number
      const key = keyOf(code)
      if (key === 0) continue
      counts.missed += 1
      one.date = columns.date[p] as number
      if ((spoken[key] as number) > one.date) continue
      counts.calls += 1
      const name = columns.sourceName[p] as number
      waiting.add(key, code, name === empty ? 0 : name, one)
    }
  })
  const first = waiting
    .most(rows)
    .map((tally) => ({ ...tally, number: text(tally.code) }))
    .sort((a, b) => b.calls - a.calls || b.codeAt - a.codeAt || (a.number < b.number ? -1 : 1))
    .slice(0, rows)
  return {
    ...counts,
    of: waiting.size,
    rows: first.map(({ code, number, name, calls, codeAt }) => ({
      number,
      name: nameOf(columns, name),
      calls,
      lastAt: codeAt,
      filter: missedFrom(number, Math.max(spoken[keyOf(code)] as number, input.from ?? NEVER))
    }))
  }
}

const NEVER = -Infinity

/** When each number was spoken with last, by its key, over all calls of the workspace. */
function* lastSpoken({ columns }: StatisticsInput, keyOf: NumberKeys): Generator<void, Float64Array> {
  // Keys are counted from 1, and there is at most one per text.
  const spoken = new Float64Array(columns.codes + 1).fill(NEVER)
  const completed = columns.codeOf('completed')
  const inbound = columns.codeOf('inbound')
  const outbound = columns.codeOf('outbound')
  if (completed === 0) return spoken
  yield* inSteps(columns.size, (from, to) => {
    for (let p = from; p < to; p += 1) {
      if (columns.outcome[p] !== completed) continue
      const direction = columns.direction[p] as number
      if (direction !== inbound && direction !== outbound) continue
      const numbers = direction === inbound ? columns.sourceExten : columns.destinationExten
      const key = keyOf(numbers[p] as number)
      const date = columns.date[p] as number
      if (date > (spoken[key] as number)) spoken[key] = date
    }
  })
  return spoken
}

/** The missed calls of a number since nobody spoke with it, and in the period that was asked for. */
const missedFrom = (number: string, since: number): CallFilter => ({
  numbers: [{ side: 'from', mode: 'exact', value: number }],
  outcomes: ['missed'],
  directions: ['inbound'],
  ...(since === NEVER ? {} : { from: since })
})
