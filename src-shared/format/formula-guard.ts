/**
 * What a spreadsheet takes for a formula: `=`, `@`, tab or CR in front, their full-width twins, and `+` or `-` before
 * anything but a number: `+33 1 55 50` and `-5` stay as they are.
 */
const FORMULA = /^(?:[=@\t\r\n＝＠＋－]|[+-](?![\d\s().,/-]*$))/u

/** A cell that no spreadsheet runs: an apostrophe in front of what would be a formula. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
