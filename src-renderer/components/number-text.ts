import {
  AsYouType,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode
} from 'libphonenumber-js/min'
import type { Settings } from '@shared/api/contract'

/** How a number is shown; null stays empty. */
export type NumberText = (number: string | null) => string

/** Numbers repeat themselves; beyond this many the oldest half is forgotten. */
const KEPT = 20_000
/** Extensions and short codes are never grouped. */
const DIALLED = /^\+?\d{7,18}$/

const digits = (text: string): string => text.replace(/[^\d+]/g, '')

function grouped(number: string, country: CountryCode | undefined): string {
  if (!DIALLED.test(number) || !parsePhoneNumberFromString(number, country)?.isValid()) return number
  const text = new AsYouType(country).input(number)
  // Grouping adds blanks and marks; a text with other digits would be another number.
  return digits(text) === number ? text : number
}

/**
 * Numbers as they were dialled, or grouped by the habits of a country (ISO 3166; without one, only numbers that say
 * theirs with `+`). No digit is ever changed, added or left out.
 */
export function numberText(style: Settings['numberStyle'], country: string | null): NumberText {
  if (style === 'dialled') return (number) => number ?? ''
  const home = country !== null && isSupportedCountry(country) ? country : undefined
  const known = new Map<string, string>()
  return (number) => {
    if (number === null) return ''
    const text = known.get(number)
    if (text !== undefined) return text
    if (known.size >= KEPT) [...known.keys()].slice(0, KEPT / 2).forEach((old) => known.delete(old))
    const made = grouped(number, home)
    known.set(number, made)
    return made
  }
}
