import { CALL_DIRECTIONS, CALL_OUTCOMES } from '@shared/model/call-log'
import type { HangupCount, Statistics, StatisticsInput } from '@shared/model/statistics'
import { INFERRED, inSteps } from './steps'

/** Outcomes and directions in their fixed order, and hangup causes by frequency. */
export function* countsOf({
  columns,
  positions
}: StatisticsInput): Generator<void, Pick<Statistics, 'outcomes' | 'directions' | 'hangups'>> {
  const outcomes = new Map<number, number>()
  const directions = new Map<number, number>()
  const hangups = new Map<number, { -readonly [K in keyof HangupCount]: HangupCount[K] }>()
  const sources = {
    caller: columns.codeOf('caller'),
    callee: columns.codeOf('callee'),
    system: columns.codeOf('system')
  }
  yield* inSteps(positions?.length ?? columns.size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      add(outcomes, columns.outcome[p] as number)
      add(directions, columns.direction[p] as number)
      const cause = columns.hangupCause[p] as number
      const key = cause === cause ? cause : -1
      let count = hangups.get(key)
      if (count === undefined) {
        count = { cause: key === -1 ? null : key, calls: 0, caller: 0, callee: 0, system: 0, inferred: 0 }
        hangups.set(key, count)
      }
      count.calls += 1
      const by = columns.hangupSource[p] as number
      if (by !== 0 && by === sources.caller) count.caller += 1
      else if (by !== 0 && by === sources.callee) count.callee += 1
      else if (by !== 0 && by === sources.system) count.system += 1
      if (((columns.flags[p] as number) & INFERRED) !== 0) count.inferred += 1
    }
  })
  const counted = (counts: ReadonlyMap<number, number>, text: string): number => {
    const code = columns.codeOf(text)
    return code === 0 ? 0 : (counts.get(code) ?? 0)
  }
  return {
    outcomes: CALL_OUTCOMES.map((outcome) => ({ outcome, calls: counted(outcomes, outcome) })).filter(
      hasCalls
    ),
    directions: CALL_DIRECTIONS.map((direction) => ({
      direction,
      calls: counted(directions, direction)
    })).filter(hasCalls),
    hangups: [...hangups.values()].sort((a, b) => b.calls - a.calls || rank(a) - rank(b))
  }
}

/** Where calls are equal, by cause; without a hangup event last. */
const rank = ({ cause }: HangupCount): number => cause ?? Infinity

const hasCalls = ({ calls }: { readonly calls: number }): boolean => calls > 0

const add = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
