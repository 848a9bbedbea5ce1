/** Which rows of a list are chosen, by their places; the cursor goes its own way while `Ctrl` is held. */
export interface ListSelection {
  /** Row with the cursor. */
  readonly at: number
  /** Row from which a range is drawn. */
  readonly anchor: number
  /** First and last row of each stretch that is chosen, in order and apart from each other. */
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

type Ranges = ListSelection['ranges']

/** One row. */
export const onlyRow = (at: number): ListSelection => ({ at, anchor: at, ranges: [[at, at]] })

/** Every row of so many, the cursor stays. */
export const everyRow = ({ at }: ListSelection, count: number): ListSelection => ({
  at,
  anchor: at,
  ranges: count === 0 ? [] : [[0, count - 1]]
})

/** From the row where the range began to this one; `adds` keeps what was chosen besides. */
export function rangeTo({ anchor, ranges }: ListSelection, at: number, adds: boolean): ListSelection {
  const range = [Math.min(anchor, at), Math.max(anchor, at)] as const
  return { at, anchor, ranges: adds ? joined([...ranges, range]) : [range] }
}

/** One row more, or one less. */
export function toggledRow(selection: ListSelection, at: number): ListSelection {
  const ranges = isRowChosen(selection, at)
    ? selection.ranges.flatMap(([first, last]): Ranges => {
        if (at < first || at > last) return [[first, last]]
        const before: Ranges = at > first ? [[first, at - 1]] : []
        const after: Ranges = at < last ? [[at + 1, last]] : []
        return [...before, ...after]
      })
    : joined([...selection.ranges, [at, at]])
  return { at, anchor: at, ranges }
}

/** The cursor elsewhere, and the rows as they were. */
export const cursorTo = (selection: ListSelection, at: number): ListSelection => ({
  ...selection,
  at,
  anchor: at
})

/** True for a row that is chosen. */
export const isRowChosen = ({ ranges }: ListSelection, at: number): boolean =>
  ranges.some(([first, last]) => at >= first && at <= last)

/** How many rows are chosen, of a list of so many. */
export const chosenCount = ({ ranges }: ListSelection, count: number): number =>
  ranges.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last, count - 1) - first + 1), 0)

function joined(ranges: Ranges): Ranges {
  const out: [number, number][] = []
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = out.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else out.push([first, last])
  }
  return out
}
