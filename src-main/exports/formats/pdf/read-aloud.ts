/**
 * Cells up to which a table can be read aloud. Each one is an element of the file, stays in memory until its end and is not
 * packed: more would make the file many times larger for pages that nobody listens to.
 */
const MOST_TAGGED = 20_000
/** What an element adds to the file, bytes; measured with tables of 7 and of 13 columns. */
const ELEMENT_BYTES = 120

/** Whether a table of so many cells is tagged. */
export const isReadAloud = (cells: number): boolean => cells <= MOST_TAGGED

/** Bytes that being tagged adds to a table of so many cells. */
export const readAloudBytes = (cells: number): number => (isReadAloud(cells) ? cells * ELEMENT_BYTES : 0)
