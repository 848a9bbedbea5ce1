/** Calls that one step goes through: a few milliseconds at most, after which others get their turn. */
export const STEP = 1 << 12

/** Bits of `StatisticsColumns.flags`. */
export const ANSWERED = 1
export const INFERRED = 8

/** The work of a step on the calls from place `from` to place `to` of the list. */
export type Step = (from: number, to: number) => void

/** Goes through `size` calls in steps. */
export function* inSteps(size: number, step: Step): Generator<void> {
  for (let from = 0; from < size; from += STEP) {
    step(from, Math.min(from + STEP, size))
    yield
  }
}
