import { numberKey, type DialRules } from '@shared/format/phone-number'
import type { StatisticsColumns } from '@shared/model/statistics'

/** Key of a number by its code: the same for all its spellings, counted from 1; 0 for none and for texts without digits. */
export type NumberKeys = (code: number) => number

/** Looks at each spelling once. */
export function numberKeys(
  columns: Pick<StatisticsColumns, 'text' | 'codes' | 'codeOf'>,
  rules: DialRules | null
): NumberKeys {
  const known = new Int32Array(columns.codes + 1).fill(-1)
  known[0] = 0
  // Most numbers are spelled as their key is: the code of that spelling stands for it, and no text has to be kept.
  const byCode = new Int32Array(columns.codes + 1)
  const byText = new Map<string, number>()
  let count = 0

  function find(code: number): number {
    const text = columns.text(code)
    if (!/\d/.test(text)) return 0
    const key = numberKey(text, rules)
    const own = key === text ? code : columns.codeOf(key)
    const found = own === 0 ? byText.get(key) : byCode[own]
    if (found !== undefined && found !== 0) return found
    count += 1
    if (own === 0) byText.set(key, count)
    else byCode[own] = count
    return count
  }

  return (code) => {
    const found = known[code] as number
    return found === -1 ? (known[code] = find(code)) : found
  }
}
