/**
 * What a spreadsheet takes for a formula: `=`, `@`, tab or CR in front, their full-width twins, and `+` or `-` before
 * anything but a number: `+33 1 55 50` and `-5` stay as they are.
 */
const FORMULA = /^(?:[=@\t\r\n＝＠＋－]|[+-](?![\d\s().,/-]*$))/u
/** Where a cell comes apart when its file is read by another separator, or without its quotes. */
const SEPARATORS = /([;,\t\r\n])/
/** What none of the pieces of a cell is that lacks it; almost all cells. */
const SUSPECT = /(?:^|[;,\t\r\n])[=@+\-\t\r\n＝＠＋－]/u

/**
 * A cell that no spreadsheet runs: an apostrophe in front of what would be a formula. That holds for the pieces of the cell
 * too: a file with commas that is opened where semicolons part cells makes two of `Ann;=1+1`, whether it is quoted or not,
 * since a quote counts only where a cell begins.
 */
export function guarded(cell: string): string {
  if (!SUSPECT.test(cell)) return cell
  const whole = FORMULA.test(cell) ? `'${cell}` : cell
  const [first = '', ...rest] = whole.split(SEPARATORS)
  return rest.reduce(
    (before, piece, at) => before + (at % 2 === 1 && FORMULA.test(piece) ? `'${piece}` : piece),
    first
  )
}
