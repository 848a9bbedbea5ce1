/** What is seen of a list, and where that goes. */
export interface Seen {
  readonly first: number
  readonly last: number
  /** Rows that go by until an answer is here, negative towards the top. */
  readonly meanwhile: number
}

/** Blocks that are asked for with one question at most. */
const MOST_TOGETHER = 4

/**
 * Of the blocks that wait, by their numbers, those to ask for now with one question: what will be seen when the answer is
 * here, not what has gone by until then; the faster somebody scrolls the more of what follows. Ascending, without a gap.
 */
export function nextBlocks(
  waiting: ReadonlySet<number>,
  { first, last, meanwhile }: Seen,
  blockRows: number
): readonly number[] {
  const from = (first + meanwhile) / blockRows
  const to = (last + meanwhile) / blockRows
  // Of blocks that are seen alike, the one in the middle; then upwards or downwards as the list goes.
  const farness = (block: number): number =>
    Math.max(0, block - to, from - (block + 1)) * 1000 + Math.abs(block + 0.5 - (from + to) / 2)
  let nearest: number | null = null
  for (const block of waiting) if (nearest === null || farness(block) < farness(nearest)) nearest = block
  if (nearest === null) return []
  const together = Math.min(MOST_TOGETHER, 1 + Math.floor(Math.abs(meanwhile) / blockRows))
  const step = meanwhile < 0 ? -1 : 1
  const blocks = [nearest]
  while (blocks.length < together && waiting.has(nearest + step * blocks.length))
    blocks.push(nearest + step * blocks.length)
  return step < 0 ? blocks.reverse() : blocks
}
