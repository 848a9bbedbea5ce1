import metadata from 'libphonenumber-js/min/metadata'
import type { DialRules } from '@shared/format/phone-number'

/** Places in the library's list of facts about a country. */
const CALLING_CODE = 0
const INTERNATIONAL_PREFIX = 1
const NATIONAL_NUMBER = 2
const FORMATS = 4
const NATIONAL_PREFIX = 5

/** Longer prefixes exist, to choose a carrier abroad; they are too many to be listed. */
const LONGEST_PREFIX = 5

const known = new Map<string, DialRules | null>()

/** How numbers are dialled in a country (ISO 3166, "FR"); null for countries that nobody has a numbering plan of. */
export function dialRulesOf(country: string): DialRules | null {
  const found = known.get(country)
  if (found !== undefined) return found
  const rules = readRules(country)
  known.set(country, rules)
  return rules
}

function readRules(country: string): DialRules | null {
  const facts = (metadata.countries as Readonly<Record<string, readonly unknown[]>>)[country]
  if (facts === undefined) return null
  const callingCode = String(facts[CALLING_CODE])
  const prefix = facts[NATIONAL_PREFIX]
  const nationalPrefix = typeof prefix === 'string' && prefix !== '' ? prefix : null
  return {
    callingCode,
    internationalPrefixes: prefixesOf(facts[INTERNATIONAL_PREFIX]),
    nationalPrefix,
    prefixOptional: nationalPrefix === callingCode || writtenWithout(facts[FORMATS]),
    nationalNumber: String(facts[NATIONAL_NUMBER])
  }
}

/** Place of the rule that puts the national prefix before a number, within one way to write numbers. */
const PREFIX_RULE = 3

/** Whether some numbers of the country, often the mobile ones, are written and dialled without the national prefix. */
const writtenWithout = (formats: unknown): boolean =>
  Array.isArray(formats) && formats.some((format: unknown) => Array.isArray(format) && !format[PREFIX_RULE])

/** Every text of digits that a pattern of prefixes accepts, longest first. */
function prefixesOf(pattern: unknown): readonly string[] {
  if (typeof pattern !== 'string' || pattern === '') return []
  if (/^\d+$/.test(pattern)) return [pattern]
  const whole = new RegExp(`^(?:${pattern})$`)
  const found: string[] = []
  for (let length = LONGEST_PREFIX; length > 0; length -= 1) {
    for (let value = 0; value < 10 ** length; value += 1) {
      const text = String(value).padStart(length, '0')
      if (whole.test(text)) found.push(text)
    }
  }
  return found
}
