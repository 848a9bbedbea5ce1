import type { Keyed } from './keyed'
import { permute } from './permute'
import { VOCABULARY } from './vocabulary'

const ONSETS = ['g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st', 'tr', 'kr', 'br']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'io', 'ou']
const CODAS = ['', 'l', 'n', 'r', 's', 'm', 'k', 't', 'nd', 'lt', 'rn', 'st', 'nk', 'ld', 'rk', 'x']
/** Longer words are no names; they keep their length, which the store's limits look at (10.3). */
const LONGEST_NAME = 24

/** An invented name in the case of the word; upper and lower case of one word become those of one name. */
export function inventName(keyed: Keyed, word: string): string {
  const lower = word.toLowerCase()
  const bytes = keyed(`w:${lower}`)
  let name = ''
  for (let at = 0; at < 9; at += 3) {
    name += part(ONSETS, bytes[at]) + part(VOWELS, bytes[at + 1]) + part(CODAS, bytes[at + 2])
  }
  const length = [...word].length
  if (length > LONGEST_NAME) name = name.repeat(Math.ceil(length / name.length)).slice(0, length)
  if (word === lower) return name
  if (length > 1 && word === word.toUpperCase()) return name.toUpperCase()
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const part = (parts: readonly string[], byte: number | undefined): string =>
  parts[(byte ?? 0) % parts.length] ?? ''

/** Up to this length a number is an extension: its first digit stays, so that ranges of extensions do. */
const LONGEST_EXTENSION = 6
/** Digits that change at least, however many are to be kept. */
const CHANGED = 4

/**
 * Another number of the same length with the same first digits. One or two digits stay: they are choices, services and
 * counts. `00` before a long number is a prefix of its own, so that `0033…` and `+33…` become the same number.
 */
export function renumber(keyed: Keyed, number: string, keepPrefix: number): string {
  let zeros = 0
  while (number.length - zeros >= 9 && number.startsWith('00', zeros)) zeros += 2
  const digits = number.slice(zeros)
  return number.slice(0, zeros) + otherNumber(keyed, digits, keepPrefix)
}

function otherNumber(keyed: Keyed, digits: string, keepPrefix: number): string {
  const { length } = digits
  if (length <= 2) return digits
  const isExtension = length <= LONGEST_EXTENSION
  const kept = isExtension ? 1 : Math.max(Math.min(keepPrefix, length - CHANGED), digits[0] === '0' ? 1 : 0)
  const prefix = digits.slice(0, kept)
  return prefix + permute(keyed, `n:${prefix}`, digits.slice(kept))
}

/** A piece of letters and digits without anything between. */
export function renameWord(keyed: Keyed, word: string, keepPrefix: number): string {
  if (VOCABULARY.has(word)) return word
  if (/^[0-9]+$/.test(word)) return renumber(keyed, word, keepPrefix)
  if (!/[0-9]/.test(word)) return inventName(keyed, word)
  const named = /^([^0-9]{3,})([0-9]+)$/.exec(word)
  if (named !== null) {
    return renameWord(keyed, named[1] ?? '', keepPrefix) + renumber(keyed, named[2] ?? '', keepPrefix)
  }
  if (/^[a-z0-9]+$/i.test(word)) return withCaseOf(word, permute(keyed, 'm', word.toLowerCase()))
  return word.replace(/[0-9]+|[^0-9]+/g, (run) => renameWord(keyed, run, keepPrefix))
}

/** Names of lines are made of letters of both cases and digits, and differ by case. */
function withCaseOf(word: string, text: string): string {
  let out = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at)
    out += letter >= 'A' && letter <= 'Z' ? text.charAt(at).toUpperCase() : text.charAt(at)
  }
  return out
}
