/** Values as CSV: quoted only where they must be, with quotes inside doubled. */
export function quoter(separator: string): (cell: string) => string {
  const needsQuotes = separator === ';' ? /[";\r\n]/ : /[",\r\n]/
  return (cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
}

/** A value between commas. */
const csvValue = quoter(',')

/** A line of CSV with its CRLF. */
export function csvLine(values: readonly string[]): string {
  let line = ''
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as string
    line += index === 0 ? csvValue(value) : `,${csvValue(value)}`
  }
  return `${line}\r\n`
}
