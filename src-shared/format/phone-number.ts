import type { NumberMode } from '../model/call-filter'

/** How numbers are dialled in a country, as plain data. */
export interface DialRules {
  /** Digits that lead to the country from abroad, e.g. "33". */
  readonly callingCode: string
  /** What is dialled for `+`, longest first, e.g. ["00"]. */
  readonly internationalPrefixes: readonly string[]
  /** What stands before a number within the country, e.g. "0"; null where numbers are dialled as they are. */
  readonly nationalPrefix: string | null
  /** True where the prefix may be left out ("212 555 0100" beside "1 212 555 0100"). */
  readonly prefixOptional: boolean
  /** Pattern of a whole number without any prefix, the text of a regular expression. */
  readonly nationalNumber: string
}

/** One way to compare numbers, see `NumberFilter`. */
export interface NumberQuery {
  readonly mode: NumberMode
  readonly value: string
  readonly not?: boolean
}

/** Blanks of every width, marks that phones put around copied numbers, dots, dashes, brackets and slashes. */
const SEPARATORS = /[\s.()[\]{}/\-\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+/g
const DIALLED = /^\+?[\d*#]+$/
const DIGITS = /^\+?\d+$/
/** `+33 (0)1`: the zero of the national spelling. Italy and its neighbours keep theirs, in no brackets. */
const BRACKETED_ZERO = /^(\s*\+(?!39|37[89])[^()]*)\(\s*0\s*\)/

/** Shorter ones are extensions and services, never a number with prefix or calling code left out. */
const SHORTEST = 7
/** What is dialled for an outside line, kept by servers that do not take it off: `0 00 33 1 42…`, `9 011 33 1 42…`. */
const OUTSIDE_LINE = /^[09]/
/** Digits of the longest number there is, calling code included (E.164). */
const LONGEST = 15

/**
 * A number without what people write between its digits: `+33 1 42.34-56(78)` gives `+3314234 5678` without the blank.
 * A leading `+` stays, and so do `*` and `#`. A text that is no number ("anonymous") comes back in lower case, trimmed.
 */
export function digitsOf(text: string): string {
  if (DIALLED.test(text)) return text
  const dialled = text.replace(BRACKETED_ZERO, '$1').replace(SEPARATORS, '')
  return DIALLED.test(dialled) ? dialled : text.trim().toLowerCase()
}

/**
 * One key for all spellings of a number: `+33142345678` for `+33 1 42…`, `0033 1 42…`, `01 42…` and `33142…` with
 * France's rules, and for these behind the digit of an outside line where they mean nothing else. Short extensions,
 * service codes and texts are their own key (`digitsOf`), and everything is without rules.
 */
export function numberKey(text: string, rules: DialRules | null): string {
  return keyOf(digitsOf(text), rules === null ? null : planOf(rules))
}

/**
 * A test for numbers. A query in any spelling finds a number in any other: beginning with `01 4` finds `+33 1 4…`; a part
 * of a number is looked for in its digits as they stand and as they are dialled within the country. A calling code
 * without `+` or prefix counts from seven digits on, so that `33` finds extensions and not every French number. Null is
 * no number, to which only a negated test applies.
 */
export function numberMatcher(
  { mode, value, not }: NumberQuery,
  rules: DialRules | null
): (text: string | null) => boolean {
  const fits = testOf(mode, digitsOf(value), rules === null ? null : planOf(rules))
  if (not === true) return (text) => text === null || !fits(digitsOf(text))
  return (text) => text !== null && fits(digitsOf(text))
}

/** Rules made ready for many numbers. */
interface Plan {
  readonly rules: DialRules
  readonly national: RegExp
}

const plans = new WeakMap<DialRules, Plan>()

function planOf(rules: DialRules): Plan {
  const known = plans.get(rules)
  if (known !== undefined) return known
  const plan = { rules, national: new RegExp(`^(?:${rules.nationalNumber})$`) }
  plans.set(rules, plan)
  return plan
}

function keyOf(dialled: string, plan: Plan | null): string {
  if (plan === null || dialled.length < SHORTEST || !DIGITS.test(dialled)) return dialled
  if (dialled.startsWith('+')) return `+${withoutTrunk(dialled.slice(1), plan)}`
  const key = internationalKey(dialled, plan) ?? nationalKey(dialled, plan)
  if (key !== null) return key
  const { callingCode } = plan.rules
  if (dialled.startsWith(callingCode) && isNational(dialled.slice(callingCode.length), plan))
    return `+${dialled}`
  if (!OUTSIDE_LINE.test(dialled)) return dialled
  const outside = dialled.slice(1)
  return internationalKey(outside, plan) ?? nationalKey(outside, plan) ?? dialled
}

/** The key of a number that is dialled with the country's prefix for calls abroad; no calling code begins with 0. */
function internationalKey(dialled: string, plan: Plan): string | null {
  for (const prefix of plan.rules.internationalPrefixes) {
    const rest = dialled.length - prefix.length
    if (rest < SHORTEST || rest > LONGEST || !dialled.startsWith(prefix) || dialled[prefix.length] === '0')
      continue
    return `+${withoutTrunk(dialled.slice(prefix.length), plan)}`
  }
  return null
}

/** The key of a number as it is dialled within the country. */
function nationalKey(dialled: string, plan: Plan): string | null {
  const { callingCode, nationalPrefix, prefixOptional } = plan.rules
  if (nationalPrefix !== null && dialled.startsWith(nationalPrefix)) {
    const rest = dialled.slice(nationalPrefix.length)
    if (isNational(rest, plan)) return `+${callingCode}${rest}`
  }
  if (nationalPrefix !== null && !prefixOptional) return null
  return isNational(dialled, plan) ? `+${callingCode}${dialled}` : null
}

const isNational = (digits: string, { national }: Plan): boolean =>
  digits.length >= SHORTEST && national.test(digits)

/** Digits after `+` without a national prefix that was left behind the calling code of this country. */
function withoutTrunk(digits: string, { rules, national }: Plan): string {
  const { callingCode, nationalPrefix } = rules
  if (nationalPrefix === null || !digits.startsWith(callingCode + nationalPrefix)) return digits
  const rest = digits.slice(callingCode.length)
  const shorter = rest.slice(nationalPrefix.length)
  return !national.test(rest) && national.test(shorter) ? callingCode + shorter : digits
}

function testOf(mode: NumberMode, query: string, plan: Plan | null): (dialled: string) => boolean {
  switch (mode) {
    case 'exact': {
      const key = keyOf(query, plan)
      const end = lastDigits(query)
      return (dialled) => dialled.endsWith(end) && keyOf(dialled, plan) === key
    }
    case 'begins':
      return begins(query, plan)
    case 'contains':
      return contains(query, plan)
    case 'ends':
      return ends(query, plan)
  }
}

/** All spellings of a number end alike, which is quicker to see than which number it is. */
const lastDigits = (query: string): string => query.slice(-4)

const withoutPlus = (dialled: string): string => (dialled.startsWith('+') ? dialled.slice(1) : dialled)

function begins(query: string, plan: Plan | null): (dialled: string) => boolean {
  const international = query.startsWith('+')
  const cores = plan === null ? [] : coresOf(query, plan.rules)
  return (dialled) => {
    if (dialled.startsWith(query)) return true
    if (!international && withoutPlus(dialled).startsWith(query)) return true
    if (plan === null || !cores.some((core) => dialled.includes(core))) return false
    const key = keyOf(dialled, plan)
    if (!key.startsWith('+')) return false
    if (international) return key.startsWith(query)
    if (nationalSpelling(key, plan.rules)?.startsWith(query) === true) return true
    return dialledFromHere(key.slice(1), query, plan.rules)
  }
}

/**
 * What is left of a query without the prefixes that it may begin with. Every number that begins with the query holds one
 * of these, in whichever spelling it stands: most are passed over without finding out which number they are.
 */
function coresOf(
  query: string,
  { callingCode, internationalPrefixes, nationalPrefix }: DialRules
): readonly string[] {
  const abroad = (digits: string): string => withoutStart(digits, callingCode) ?? digits
  if (query.startsWith('+')) return [abroad(query.slice(1))]
  const national = withoutStart(query, nationalPrefix ?? '')
  const international = internationalPrefixes.map((prefix) => withoutStart(query, prefix))
  return [
    national,
    ...international.map((digits) => digits && abroad(digits)),
    query.length < SHORTEST ? null : abroad(query)
  ].filter((core) => core !== null)
}

/** What follows a beginning, nothing when the text stops within it; null when it begins otherwise. */
function withoutStart(text: string, start: string): string | null {
  if (text.startsWith(start)) return text.slice(start.length)
  return start.startsWith(text) ? '' : null
}

/** Whether a number begins with a query as it is dialled from within the country, or with a bare calling code. */
function dialledFromHere(digits: string, query: string, rules: DialRules): boolean {
  if (query.length >= SHORTEST && digits.startsWith(query)) return true
  // `00` alone means calls abroad: numbers of the country itself need to be meant, by its calling code.
  const least = digits.startsWith(rules.callingCode) ? rules.callingCode.length : 0
  return rules.internationalPrefixes.some(
    (prefix) =>
      query.length >= prefix.length + least && query.startsWith(prefix) && (prefix + digits).startsWith(query)
  )
}

function contains(query: string, plan: Plan | null): (dialled: string) => boolean {
  // A plus, and digits dialled for one, stand nowhere but at the beginning.
  const beginning = begins(query, plan)
  if (query.startsWith('+')) return beginning
  const prefixed = plan?.rules.internationalPrefixes.some(
    (prefix) => query.length > prefix.length && query.startsWith(prefix)
  )
  const core = query.slice(longestPrefix(query, plan))
  return (dialled) =>
    dialled.includes(query) ||
    (dialled.includes(core) &&
      spelledOtherwise(dialled, query, plan, (spelling) => spelling.includes(query))) ||
    (prefixed === true && beginning(dialled))
}

/** Most digits at the beginning of a query that may be a prefix, and so not stand in a number spelled otherwise. */
function longestPrefix(query: string, plan: Plan | null): number {
  const { callingCode = '', nationalPrefix = null } = plan?.rules ?? {}
  return Math.max(nationalPrefix?.length ?? 0, query.length < SHORTEST ? 0 : callingCode.length)
}

function ends(query: string, plan: Plan | null): (dialled: string) => boolean {
  const key = keyOf(query, plan)
  const end = lastDigits(query)
  return (dialled) =>
    dialled.endsWith(end) &&
    (dialled.endsWith(query) ||
      keyOf(dialled, plan) === key ||
      spelledOtherwise(dialled, query, plan, (spelling) => spelling.endsWith(query)))
}

/** Whether the national spelling passes a test, or the digits with calling code, for queries that are long enough. */
function spelledOtherwise(
  dialled: string,
  query: string,
  plan: Plan | null,
  passes: (spelling: string) => boolean
): boolean {
  if (plan === null) return false
  const key = keyOf(dialled, plan)
  if (!key.startsWith('+')) return false
  const national = nationalSpelling(key, plan.rules)
  return (national !== null && passes(national)) || (query.length >= SHORTEST && passes(key.slice(1)))
}

/** A number as it is dialled within the country, null for numbers of others. */
function nationalSpelling(key: string, { callingCode, nationalPrefix }: DialRules): string | null {
  if (!key.startsWith(callingCode, 1)) return null
  return (nationalPrefix ?? '') + key.slice(1 + callingCode.length)
}
