import type { CallFilter } from '@shared/model/call-filter'
import type { StatisticsInput, Unreturned } from '@shared/model/statistics'
import type { NumberKeys } from './number-keys'
import { ANSWERED, inSteps } from './steps'

interface Waiting {
  calls: number
  lastAt: number
  code: number
  name: number
}

/**
 * Missed inbound calls whose number nobody spoke with afterwards. Spoken with is an answered call from or to that number, in
 * any spelling, that begins later, anywhere in the workspace: also outside of what is counted. Calls without a number
 * cannot be returned and are not among them.
 */
export function* unreturnedOf(input: StatisticsInput, keyOf: NumberKeys): Generator<void, Unreturned> {
  const { columns, positions, rows } = input
  const spoken = yield* lastSpoken(input, keyOf)
  const missedCode = columns.codeOf('missed')
  const inbound = columns.codeOf('inbound')
  const waiting = new Map<number, Waiting>()
  const counts = { missed: 0, calls: 0 }
  yield* inSteps(positions?.length ?? columns.size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      if (missedCode === 0 || columns.outcome[p] !== missedCode || columns.direction[p] !== inbound) continue
      const code = columns.sourceExten[p] as number
      const key = keyOf(code)
      if (key === 0) continue
      counts.missed += 1
      const date = columns.date[p] as number
      if ((spoken[key] ?? NEVER) > date) continue
      counts.calls += 1
      const name = columns.sourceName[p] as number
      const known = waiting.get(key)
      if (known === undefined) waiting.set(key, { calls: 1, lastAt: date, code, name })
      else {
        known.calls += 1
        if (name !== 0) known.name = name
        if (date >= known.lastAt) {
          known.lastAt = date
          known.code = code
        }
      }
    }
  })
  const all = [...waiting].sort(([, a], [, b]) => b.calls - a.calls || b.lastAt - a.lastAt)
  return {
    ...counts,
    of: all.length,
    rows: all.slice(0, rows).map(([key, { calls, lastAt, code, name }]) => {
      const number = columns.text(code)
      const shown = name === 0 ? null : columns.text(name).trim() || null
      return {
        number,
        name: shown === number ? null : shown,
        calls,
        lastAt,
        filter: missedFrom(number, spoken[key] ?? NEVER)
      }
    })
  }
}

const NEVER = -Infinity

/** When each number was spoken with last, by its key, over all calls of the workspace. */
function* lastSpoken({ columns }: StatisticsInput, keyOf: NumberKeys): Generator<void, readonly number[]> {
  const spoken: number[] = []
  const inbound = columns.codeOf('inbound')
  const outbound = columns.codeOf('outbound')
  yield* inSteps(columns.size, (from, to) => {
    for (let p = from; p < to; p += 1) {
      if (((columns.flags[p] as number) & ANSWERED) === 0) continue
      const direction = columns.direction[p] as number
      if (direction !== inbound && direction !== outbound) continue
      const numbers = direction === inbound ? columns.sourceExten : columns.destinationExten
      const key = keyOf(numbers[p] as number)
      while (spoken.length <= key) spoken.push(NEVER)
      const date = columns.date[p] as number
      if (date > (spoken[key] as number)) spoken[key] = date
    }
  })
  return spoken
}

/** The missed calls of a number that nobody has spoken with since. */
const missedFrom = (number: string, spokenAt: number): CallFilter => ({
  numbers: [{ side: 'from', mode: 'exact', value: number }],
  outcomes: ['missed'],
  directions: ['inbound'],
  ...(spokenAt === NEVER ? {} : { from: spokenAt })
})
