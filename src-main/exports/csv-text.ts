const NEEDS_QUOTES = /[",\r\n]/

/** A value as CSV: quoted only where it must be, with quotes inside doubled. */
export function csvValue(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A line of CSV with its CRLF. */
export function csvLine(values: readonly string[]): string {
  let line = ''
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as string
    line += index === 0 ? csvValue(value) : `,${csvValue(value)}`
  }
  return `${line}\r\n`
}
