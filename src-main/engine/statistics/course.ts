import type { CoursePoint, StatisticsInput } from '@shared/model/statistics'
import { stepOf } from './local-steps'
import { ANSWERED, inSteps } from './steps'

/** Calls of each step of the course; `atOnce` is 0 until the sweep has told it. */
export function* courseOf(
  { columns, positions }: StatisticsInput,
  bounds: Float64Array
): Generator<void, { -readonly [K in keyof CoursePoint]: CoursePoint[K] }[]> {
  const points = Array.from({ length: bounds.length - 1 }, (_, n) => ({
    from: bounds[n] as number,
    until: bounds[n + 1] as number,
    calls: 0,
    answered: 0,
    missed: 0,
    talkUs: 0,
    atOnce: 0
  }))
  const missedCode = columns.codeOf('missed')
  let hint = 0
  yield* inSteps(positions?.length ?? columns.size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      hint = stepOf(bounds, columns.date[p] as number, hint)
      const point = points[hint]
      if (point === undefined) continue
      point.calls += 1
      if (((columns.flags[p] as number) & ANSWERED) !== 0) point.answered += 1
      if (missedCode !== 0 && columns.outcome[p] === missedCode) point.missed += 1
      const talk = columns.talk[p] as number
      if (talk === talk) point.talkUs += talk
    }
  })
  return points
}
