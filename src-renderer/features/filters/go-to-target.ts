import { isPeriodProblem, parsePoint, type PeriodClock, type PeriodProblem } from '@shared/format/period'

/** What a text typed for "go to" may mean. */
export type GoToTarget =
  | { readonly kind: 'call'; readonly id: number }
  | { readonly kind: 'conversation'; readonly id: string }
  /** Microseconds, UTC. */
  | { readonly kind: 'time'; readonly us: number }

const CALL = /^#\s?(\d{1,15})$/
/** A year is four digits too; longer ones may be seconds since the epoch. */
const BARE_CALL = /^\d{1,9}$/
/** Seconds and a counter, after the name of the system where Asterisk puts one: `pbx2-1773220512.45`. */
const CONVERSATION = /^(?:[\w.-]+-)?\d{9,10}\.\d+$/

/**
 * Everything that a text may mean, best first: several for `2026`, which is a call and a year, and for a linked ID, which
 * begins with a time. `dayUs` is an instant on the day that a time alone belongs to.
 */
export function targetsIn(
  typed: string,
  clock: PeriodClock,
  dayUs: number
): readonly GoToTarget[] | PeriodProblem {
  const text = typed.trim()
  const marked = CALL.exec(text)?.[1]
  if (marked !== undefined) return [{ kind: 'call', id: Number(marked) }]
  const point = parsePoint(text, clock, { dayUs })
  const targets: GoToTarget[] = []
  if (CONVERSATION.test(text)) targets.push({ kind: 'conversation', id: text })
  if (BARE_CALL.test(text)) targets.push({ kind: 'call', id: Number(text) })
  if (!isPeriodProblem(point)) targets.push({ kind: 'time', us: point.from })
  return targets.length === 0 && isPeriodProblem(point) ? point : targets
}
