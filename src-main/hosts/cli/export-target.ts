import { extname, resolve } from 'node:path'
import { safePart } from '../../recordings/archive'
import { usageError } from '../../api/options/usage-error'

/** What `{…}` in the name of a file stands for; null where nothing says. */
export interface TargetWords {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly until: string | null
  readonly tenant: string | null
}

const WORD = /\{([^{}]*)\}/g

/** Throws a usage error for words that nobody knows. */
export function checkTarget(pattern: string): void {
  for (const [, word = ''] of pattern.matchAll(WORD)) {
    if (word !== 'from' && word !== 'until' && word !== 'tenant')
      throw usageError(`A file name may hold {from}, {until} and {tenant}, not {${word}}.`)
  }
}

/** Path of a file, with its words filled in. Throws a usage error where one of them stands for nothing. */
export function targetPath(pattern: string, words: TargetWords): string {
  const named = pattern.replace(WORD, (whole, word: keyof TargetWords) => {
    const value = words[word]
    // A tenant's name comes from data and must not lead elsewhere.
    if (value !== null) return safePart(value)
    const needs = word === 'tenant' ? '--tenant or --each-tenant' : '--week, --month, or --from and --until'
    throw usageError(`The file name holds ${whole}, and nothing says what that is.`, `Add ${needs}.`)
  })
  return resolve(named)
}

/** The pattern with a place for the tenant, in front of the ending where it has none. */
export function withTenant(pattern: string): string {
  if (pattern.includes('{tenant}')) return pattern
  const ending = extname(pattern)
  return `${pattern.slice(0, pattern.length - ending.length)}-{tenant}${ending}`
}
