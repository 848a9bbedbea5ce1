import {
  digitsOf,
  numberKey,
  numberMatcher,
  type DialRules,
  type NumberQuery
} from '@shared/format/phone-number'
import type { CallColumns, TextField } from '../call-columns'
import { codesFrom, markedCodes, usedCodes } from './text-marks'

/** A number as machines write it: the text itself is what is compared. */
const PLAIN = /^\+?[\d*#]+$/
/** Parts shorter than this are in so many numbers that searching for them saves nothing. */
const SHORTEST_PART = 2
/** A number that has another spelling has at least this many digits in common with it, at its end. */
const COMMON_END = 6

/**
 * Marks the texts of some columns that a condition on numbers applies to. Only numbers which hold a part that all their
 * matching spellings share are tried, and those that are written with blanks and the like.
 */
export function numberMarks(
  columns: CallColumns,
  fields: readonly TextField[],
  query: NumberQuery,
  rules: DialRules | null
): Uint8Array {
  const { dictionary } = columns
  const matches = numberMatcher(query, rules)
  const marks = new Uint8Array(dictionary.size + 1)
  const tryCode = (code: number): void => {
    marks[code] = +matches(dictionary.text(code))
  }
  const key = numberKey(query.value, rules)
  if (query.mode === 'exact' && !key.startsWith('+')) {
    // Without another spelling: extensions, services, names.
    marks[dictionary.codeOf(key)] = 1
    marks[0] = 0
    for (const field of fields) for (const code of oddNumbers(columns, field)) tryCode(code)
    return marks
  }
  const parts = sharedParts(query, rules)
  if (parts === null) {
    for (const field of fields) for (const code of usedCodes(columns, field)) tryCode(code)
    return marks
  }
  for (const part of parts) for (const code of markedCodes(dictionary.containing(part))) tryCode(code)
  for (const field of fields) for (const code of oddNumbers(columns, field)) tryCode(code)
  return marks
}

/** Codes of a column whose texts are not digits alone. */
function oddNumbers(columns: CallColumns, field: TextField): Uint32Array {
  const isOdd = (code: number): boolean => code > 0 && !PLAIN.test(columns.dictionary.text(code))
  const measured = (value: Uint32Array): { value: Uint32Array; bytes: number } => ({
    value,
    bytes: value.byteLength
  })
  return columns.derived(
    `odd numbers ${field}`,
    () => measured(usedCodes(columns, field).filter(isOdd)),
    (before, from) => {
      const later = new Set(codesFrom(columns, field, from))
      return measured(Uint32Array.from(new Set([...before, ...[...later].filter(isOdd)])))
    }
  )
}

/**
 * Parts of which a number, digits alone, has at least one when it matches; null when they are too short to tell. Every
 * spelling of a number is a prefix and then an end of the number as it is written, so what of the query reaches beyond
 * the prefix stands in the number.
 */
function sharedParts({ mode, value }: NumberQuery, rules: DialRules | null): readonly string[] | null {
  const query = digitsOf(value)
  const parts = new Set<string>()
  if (mode !== 'exact') {
    parts.add(query)
    for (const prefix of prefixesOf(rules)) {
      for (let from = 0; from < prefix.length; from += 1) {
        const end = prefix.slice(from)
        if (query.startsWith(end)) parts.add(query.slice(end.length))
        // The query ends within the prefix: every such number matches.
        else if (end.startsWith(query)) return null
      }
    }
  }
  if (mode === 'exact' || mode === 'ends') parts.add(numberKey(value, rules).slice(-COMMON_END))
  const all = [...parts]
  if (all.some((part) => part.length < SHORTEST_PART)) return null
  // What holds a longer part holds the shorter one.
  return all.filter((part) => !all.some((other) => other !== part && part.includes(other)))
}

function prefixesOf(rules: DialRules | null): readonly string[] {
  if (rules === null) return ['+']
  const { callingCode, internationalPrefixes, nationalPrefix } = rules
  return [
    '+',
    `+${callingCode}`,
    nationalPrefix ?? '',
    ...internationalPrefixes,
    ...internationalPrefixes.map((prefix) => prefix + callingCode)
  ]
}
