/** Order by code points, where JavaScript's own `<` orders by UTF-16 units (13.3). */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rankUnit(x) - rankUnit(y)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all others, so they sort after U+E000 to U+FFFF. */
function rankUnit(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

/** Whether a text has more than `limit` code points. */
export function exceedsCodePoints(text: string, limit: number): boolean {
  if (text.length <= limit) return false
  let count = 0
  for (let i = 0; i < text.length; i += 1) {
    if ((text.codePointAt(i) ?? 0) > 0xffff) i += 1
    count += 1
    if (count > limit) return true
  }
  return false
}

/** Start offset of the last `count` code points of a text. */
export function startOfLastCodePoints(text: string, count: number): number {
  let at = text.length
  for (let n = 0; n < count && at > 0; n += 1) {
    at -= 1
    const low = text.charCodeAt(at)
    if (at > 0 && low >= 0xdc00 && low < 0xe000) {
      const high = text.charCodeAt(at - 1)
      if (high >= 0xd800 && high < 0xdc00) at -= 1
    }
  }
  return at
}
