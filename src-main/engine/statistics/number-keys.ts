import { numberKey, type DialRules } from '@shared/format/phone-number'
import type { StatisticsColumns } from '@shared/model/statistics'

/** Key of a number by its code: the same for all its spellings, counted from 1; 0 for none and for texts without digits. */
export type NumberKeys = (code: number) => number

/** Texts by their codes. */
export type CodedTexts = Pick<StatisticsColumns, 'text' | 'codes'>

const FIRST_SLOTS = 1 << 10
/** Bytes that keys take for each text at most: a key, and at most four slots of a code and a hash. */
export const KEY_BYTES = 4 + 4 * 8

/**
 * Looks at each spelling once. Of a key only the hash and one of its spellings are kept: hundreds of thousands of texts
 * would cost more than all the rest.
 */
export function numberKeys({ text, codes }: CodedTexts, rules: DialRules | null): NumberKeys {
  const known = new Int32Array(codes + 1).fill(-1)
  known[0] = 0
  let spellings = new Int32Array(FIRST_SLOTS)
  let hashes = new Int32Array(FIRST_SLOTS)
  let count = 0

  function find(code: number): number {
    const spelling = text(code)
    if (!/\d/.test(spelling)) return 0
    const key = numberKey(spelling, rules)
    const hash = hashOf(key)
    const last = spellings.length - 1
    let slot = hash & last
    for (;;) {
      const other = spellings[slot] as number
      if (other === 0) break
      if (hashes[slot] === hash && numberKey(text(other), rules) === key) return known[other] as number
      slot = (slot + 1) & last
    }
    spellings[slot] = code
    hashes[slot] = hash
    count += 1
    if (count * 2 > spellings.length) grow()
    return count
  }

  function grow(): void {
    const [before, beforeHashes] = [spellings, hashes]
    const last = before.length * 2 - 1
    spellings = new Int32Array(last + 1)
    hashes = new Int32Array(last + 1)
    for (let n = 0; n < before.length; n += 1) {
      if (before[n] === 0) continue
      let slot = (beforeHashes[n] as number) & last
      while (spellings[slot] !== 0) slot = (slot + 1) & last
      spellings[slot] = before[n] as number
      hashes[slot] = beforeHashes[n] as number
    }
  }

  return (code) => {
    const found = known[code] as number
    return found === -1 ? (known[code] = find(code)) : found
  }
}

/** FNV-1a, with its bits mixed once more, as numbers differ in their last digits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}
