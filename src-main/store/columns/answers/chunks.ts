/**
 * Positions that one call of a loop goes through: few enough that a loop which is still being compiled is left soon, and
 * that what it writes stays in the processor's cache; enough that the calls themselves cost nothing.
 */
const CHUNK = 1 << 15

/** Goes from 0 to `size` in chunks; each step gets the sum of those before and answers the new one. The last sum. */
export function inChunks(size: number, step: (from: number, to: number, sum: number) => number): number {
  let sum = 0
  for (let from = 0; from < size; from += CHUNK) sum = step(from, Math.min(from + CHUNK, size), sum)
  return sum
}
