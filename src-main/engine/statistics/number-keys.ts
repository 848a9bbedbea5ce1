import { numberKey, type DialRules } from '@shared/format/phone-number'
import type { StatisticsColumns } from '@shared/model/statistics'

/** Key of a number by its code: the same for all its spellings, counted from 1; 0 for none and for texts without digits. */
export type NumberKeys = (code: number) => number

/** Looks at each spelling once. */
export function numberKeys(
  columns: Pick<StatisticsColumns, 'text' | 'codes'>,
  rules: DialRules | null
): NumberKeys {
  const known = new Int32Array(columns.codes + 1).fill(-1)
  const keys = new Map<string, number>()
  return (code) => {
    const found = known[code] as number
    if (found !== -1) return found
    const key = code === 0 ? null : keyOf(columns.text(code), rules)
    let number = 0
    if (key !== null) {
      number = keys.get(key) ?? keys.size + 1
      keys.set(key, number)
    }
    known[code] = number
    return number
  }
}

const keyOf = (text: string, rules: DialRules | null): string | null =>
  /\d/.test(text) ? numberKey(text, rules) : null
