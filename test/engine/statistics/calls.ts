import type { Statistics, StatisticsColumns, StatisticsInput } from '@shared/model/statistics'
import { statisticsOf } from '../../../src-main/engine/statistics'
import type { PlainCall } from './naive'

export const SECOND = 1_000_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Microseconds of an ISO time. */
export const at = (time: string): number => Date.parse(time) * 1000

let lastId = 0

/** A completed internal call of a minute after ten seconds of ringing, with the given fields. */
export function plainCall(date: number, given: Partial<PlainCall> = {}): PlainCall {
  lastId += 1
  return {
    id: lastId,
    date,
    dateEnd: date + 70 * SECOND,
    ringUs: 10 * SECOND,
    talkUs: MINUTE,
    answered: true,
    outcome: 'completed',
    direction: 'internal',
    hangupCause: 16,
    hangupSource: 'caller',
    hangupInferred: false,
    sourceExten: '1001',
    sourceName: 'Ann',
    destinationExten: '1002',
    destinationName: 'Bob',
    sourceUser: null,
    destinationUser: null,
    tags: [],
    ...given
  }
}

/** A call from outside that nobody took. */
export const missedCall = (
  date: number,
  sourceExten: string | null,
  given: Partial<PlainCall> = {}
): PlainCall =>
  plainCall(date, {
    direction: 'inbound',
    outcome: 'missed',
    answered: false,
    talkUs: null,
    sourceExten,
    sourceName: null,
    ...given
  })

/** Between tags in one text. */
const JOINT = '\u001f'

/** Calls as columns, in the order given. */
export function columnsOf(calls: readonly PlainCall[]): StatisticsColumns {
  const words = ['']
  const code = (word: string | null): number => {
    if (word === null) return 0
    const known = words.indexOf(word, 1)
    return known === -1 ? words.push(word) - 1 : known
  }
  const numbers = (value: (call: PlainCall) => number | null): Float64Array =>
    Float64Array.from(calls, (call) => value(call) ?? Number.NaN)
  const texts = (value: (call: PlainCall) => string | null): Uint32Array =>
    Uint32Array.from(calls, (call) => code(value(call)))
  return {
    size: calls.length,
    date: numbers(({ date }) => date),
    dateEnd: numbers(({ dateEnd }) => dateEnd),
    ring: numbers(({ ringUs }) => ringUs),
    talk: numbers(({ talkUs }) => talkUs),
    hangupCause: numbers(({ hangupCause }) => hangupCause),
    flags: Uint8Array.from(
      calls,
      ({ answered, hangupInferred }) => (answered ? 1 : 0) + (hangupInferred ? 8 : 0)
    ),
    outcome: texts(({ outcome }) => outcome),
    direction: texts(({ direction }) => direction),
    hangupSource: texts(({ hangupSource }) => hangupSource),
    sourceExten: texts(({ sourceExten }) => sourceExten),
    sourceName: texts(({ sourceName }) => sourceName),
    destinationExten: texts(({ destinationExten }) => destinationExten),
    destinationName: texts(({ destinationName }) => destinationName),
    sourceUser: texts(({ sourceUser }) => sourceUser),
    destinationUser: texts(({ destinationUser }) => destinationUser),
    tags: texts(({ tags }) => (tags.length === 0 ? null : tags.join(JOINT))),
    codes: words.length - 1,
    text: (n) => words[n] ?? '',
    codeOf: (word) => Math.max(0, words.indexOf(word, 1))
  }
}

/** Figures of calls, all of them unless their places are given; in UTC, ten rows a list. */
export function figuresOf(
  calls: readonly PlainCall[],
  given: Partial<Omit<StatisticsInput, 'columns'>> = {}
): Omit<Statistics, 'elapsedMs'> & { readonly steps: number } {
  const work = statisticsOf({
    columns: columnsOf(calls),
    positions: null,
    zone: 'UTC',
    from: null,
    until: null,
    rules: null,
    rows: 10,
    tagsOf: (joined) => joined.split(JOINT),
    userName: () => null,
    ...given
  })
  for (let steps = 0; ; steps += 1) {
    const step = work.next()
    if (step.done === true) return { ...step.value, steps }
  }
}
