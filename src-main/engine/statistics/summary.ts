import type { StatisticsInput, StatisticsSummary } from '@shared/model/statistics'
import { quantilesOf } from './quantile'
import { ANSWERED, inSteps } from './steps'

/** What one pass over the calls gives, without what other parts know better. */
export type Totals = Pick<
  StatisticsSummary,
  | 'calls'
  | 'answered'
  | 'missed'
  | 'talkUs'
  | 'talkMedianUs'
  | 'ringMedianUs'
  | 'ringP95Us'
  | 'first'
  | 'last'
>

const MEDIAN = 0.5
const P95 = 0.95

/** Counts, sums and quantiles: exact, at the nearest rank; of calls that have the length. */
export function* totalsOf({ columns, positions }: StatisticsInput): Generator<void, Totals> {
  const size = positions?.length ?? columns.size
  const rings = new Float64Array(size)
  const talks = new Float64Array(size)
  const missedCode = columns.codeOf('missed')
  const count = { answered: 0, missed: 0, talkUs: 0, rings: 0, talks: 0, first: Infinity, last: -Infinity }
  yield* inSteps(size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      const date = columns.date[p] as number
      if (date < count.first) count.first = date
      if (date > count.last) count.last = date
      if (((columns.flags[p] as number) & ANSWERED) !== 0) count.answered += 1
      if (missedCode !== 0 && columns.outcome[p] === missedCode) count.missed += 1
      const ring = columns.ring[p] as number
      if (ring === ring) rings[count.rings++] = ring
      const talk = columns.talk[p] as number
      if (talk === talk) {
        talks[count.talks++] = talk
        count.talkUs += talk
      }
    }
  })
  const [ringMedianUs = null, ringP95Us = null] = yield* quantilesOf(rings.subarray(0, count.rings), [
    MEDIAN,
    P95
  ])
  const [talkMedianUs = null] = yield* quantilesOf(talks.subarray(0, count.talks), [MEDIAN])
  return {
    calls: size,
    answered: count.answered,
    missed: count.missed,
    talkUs: count.talkUs,
    talkMedianUs,
    ringMedianUs,
    ringP95Us,
    first: size === 0 ? null : count.first,
    last: size === 0 ? null : count.last
  }
}
