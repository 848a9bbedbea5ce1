const CR = 13
const BACKSLASH = '\\'

/** Values of a line of COPY's text form, which mysqldump's `--tab` shares: tabs between them, `\N` for null. */
export function splitCopyLine(line: string): (string | null)[] {
  // A raw carriage return never stands in a value: the file went through a system that adds them.
  const row = line.charCodeAt(line.length - 1) === CR ? line.slice(0, -1) : line
  const values: (string | null)[] = row.split('\t')
  if (!row.includes(BACKSLASH)) return values
  for (const [index, value] of values.entries()) {
    if (value?.includes(BACKSLASH)) values[index] = decodeCopyValue(value)
  }
  return values
}

const ESCAPE = /\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g
const NAMED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v'
}

/** A value of COPY's text form without its escapes; null for `\N`. */
function decodeCopyValue(value: string): string | null {
  if (value === '\\N') return null
  return value.replace(ESCAPE, (_, hex?: string, octal?: string, char: string = '') => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    return NAMED[char] ?? char
  })
}
