/** Unicode white space as the rules mean it: U+001C to U+001F and U+0085 are, U+FEFF is not (13.3). */
export const WHITE_SPACE = '\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const ENDS = new RegExp(`^[${WHITE_SPACE}]+|[${WHITE_SPACE}]+$`, 'g')

/** A text without white space at both ends. */
export function trimWhiteSpace(text: string): string {
  if (text.length === 0 || (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)))) return text
  return text.replace(ENDS, '')
}

function isInk(unit: number): boolean {
  return unit > 32 && unit < 127
}
