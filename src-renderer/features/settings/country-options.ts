import { getCountries } from 'libphonenumber-js/min'
import { localeOf, type Language } from '../../i18n/language'

const known = new Map<Language, readonly { readonly value: string; readonly label: string }[]>()

/** Countries whose numbers are known, by name in the language; values are ISO 3166 codes. */
export function countryOptions(
  language: Language
): readonly { readonly value: string; readonly label: string }[] {
  const listed = known.get(language)
  if (listed) return listed
  const locale = localeOf(language)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const made = getCountries()
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  known.set(language, made)
  return made
}
