import { WHITE_SPACE, trimWhiteSpace } from '../text/white-space'

const KEY = new RegExp(`(?:^|,[${WHITE_SPACE}]*)([\\p{L}\\p{N}_]+):`, 'gu')

/**
 * Keys and values of a pair list (1.4), a key given twice holding its last value. Null when no key is found.
 */
export function parsePairList(text: string): ReadonlyMap<string, string> | null {
  const pairs = new Map<string, string>()
  KEY.lastIndex = 0
  let match = KEY.exec(text)
  if (match === null) return null
  while (match !== null) {
    const key = match[1] ?? ''
    const start = KEY.lastIndex
    const next = KEY.exec(text)
    const value = trimWhiteSpace(text.slice(start, next === null ? text.length : next.index))
    pairs.set(key, next === null ? value : withoutTrailingCommas(value))
    match = next
  }
  return pairs
}

function withoutTrailingCommas(value: string): string {
  let end = value.length
  while (end > 0 && value[end - 1] === ',') end -= 1
  return value.slice(0, end)
}
