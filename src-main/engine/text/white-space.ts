/** Unicode white space as the rules mean it: U+001C to U+001F and U+0085 are, U+FEFF is not (13.3). */
export const WHITE_SPACE = '\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const BEYOND_ASCII = new RegExp(`[${WHITE_SPACE}]`)

/** A text without white space at both ends. */
export function trimWhiteSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isWhiteSpace(text, start)) start += 1
  while (end > start && isWhiteSpace(text, end - 1)) end -= 1
  return text.slice(start, end)
}

function isWhiteSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f)
  return BEYOND_ASCII.test(text.charAt(at))
}
