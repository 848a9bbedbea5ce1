import type { StatisticsInput } from '@shared/model/statistics'
import { quantile } from './quantile'
import { ANSWERED, inSteps } from './steps'
import { Tallies, type Counted } from './tallies'

/** Calls by the code of who placed, got or answered them. */
export interface CallsByCode {
  readonly callers: Uint32Array
  readonly called: Uint32Array
  readonly answeredBy: Uint32Array
  /** On either side; a call to oneself counts once. */
  readonly users: Uint32Array
}

/**
 * Counts calls by number and user and nothing else, in steps. Most have too few calls to stand in a list; their other
 * figures need not be known, and would cost more than all the rest.
 */
export function* callsByCode({ columns, positions }: StatisticsInput): Generator<void, CallsByCode> {
  const table = (): Uint32Array => new Uint32Array(columns.codes + 1)
  const counts = { callers: table(), called: table(), answeredBy: table(), users: table() }
  const { callers, called, answeredBy, users } = counts
  yield* inSteps(positions?.length ?? columns.size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      const source = columns.sourceExten[p] as number
      const destination = columns.destinationExten[p] as number
      const caller = columns.sourceUser[p] as number
      const callee = columns.destinationUser[p] as number
      callers[source] = (callers[source] as number) + 1
      called[destination] = (called[destination] as number) + 1
      users[caller] = (users[caller] as number) + 1
      if (callee !== caller) users[callee] = (users[callee] as number) + 1
      if (((columns.flags[p] as number) & ANSWERED) !== 0)
        answeredBy[callee] = (answeredBy[callee] as number) + 1
    }
  })
  return counts
}

/** Those of one list who have so many calls that they may stand in it. */
export interface Leaders {
  /** How many there are, leaders or not. */
  readonly of: number
  /** 1 for the codes of leaders. */
  readonly marks: Uint8Array
  readonly tallies: Tallies
  /** Counts a call, if the code is that of a leader. */
  add(code: number, name: number, one: Counted): void
}

/** Finds the leaders of a list among the calls by code, in steps: the first rows, and all that are equal to the last. */
export function* leadersOf(
  { columns, rows }: StatisticsInput,
  callsOf: Uint32Array,
  keyOf: (code: number) => number
): Generator<void, Leaders> {
  // A code has a key of at most its own value or the number of texts.
  const byKey = new Uint32Array(callsOf.length)
  const found = { of: 0 }
  yield* inSteps(callsOf.length, (from, to) => {
    for (let code = from; code < to; code += 1) {
      const calls = callsOf[code] as number
      const key = calls === 0 ? 0 : keyOf(code)
      if (key === 0) continue
      if (byKey[key] === 0) found.of += 1
      byKey[key] = (byKey[key] as number) + calls
    }
  })
  const least = found.of <= rows ? 1 : yield* callsAtPlace(byKey, rows)
  const marks = new Uint8Array(callsOf.length)
  yield* inSteps(callsOf.length, (from, to) => {
    for (let code = from; code < to; code += 1) {
      const key = callsOf[code] === 0 ? 0 : keyOf(code)
      if (key !== 0 && (byKey[key] as number) >= least) marks[code] = 1
    }
  })
  const tallies = new Tallies((code) => columns.text(code))
  return {
    of: found.of,
    marks,
    tallies,
    add(code, name, one) {
      if (marks[code] === 1) tallies.add(keyOf(code), code, name, one)
    }
  }
}

/** Most numbers have few calls. */
const SMALL = 256

/** Calls of the one at a place, counted from 1 at the top; there are more than that. */
function* callsAtPlace(byKey: Uint32Array, place: number): Generator<void, number> {
  const small = new Uint32Array(SMALL)
  const large: number[] = []
  yield* inSteps(byKey.length, (from, to) => {
    for (let key = from; key < to; key += 1) {
      const calls = byKey[key] as number
      if (calls < SMALL) small[calls] = (small[calls] as number) + 1
      else large.push(calls)
    }
  })
  if (large.length >= place)
    return quantile(Float64Array.from(large), (large.length - place + 1) / large.length) ?? 0
  let above = large.length
  for (let calls = SMALL - 1; calls > 1; calls -= 1) {
    above += small[calls] as number
    if (above >= place) return calls
  }
  return 1
}
