import type { Language } from '../i18n/language'
import type { Translate } from '../i18n/use-text'
import type { FilterNames } from './filter-names'

/** What sentences about filters need. */
export interface SentenceWords {
  readonly text: Translate
  readonly language: Language
  /** IANA zone of the times. */
  readonly zone: string
  /** Names of users, tenants and labels; ids stand for those that are not here. */
  readonly names?: FilterNames
  /** Moving period that gave the filter its two ends, where there is one: it is told in its own words. */
  readonly period?: string | null
}

/** Words of a value; a list is put into brackets where it stands beside other conditions. */
export interface Value {
  readonly text: string
  readonly isList: boolean
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(items: readonly string[], join: 'filter.or' | 'filter.and', text: Translate): string {
  const [first = '', ...rest] = items.slice(0, -1)
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return text(join, {
    first: rest.reduce((before, item) => text('filter.list', { first: before, second: item }), first),
    second: last
  })
}
