import type { Settings } from '@shared/api/contract'

/** Languages in which the window speaks. */
export type Language = 'en' | 'fr'

/** The language that the setting means on this computer; anything but French becomes English. */
export function languageOf(setting: Settings['language'], systemLocale: string): Language {
  if (setting !== 'system') return setting
  return systemLocale.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** Locale for words of dates: day before month in both languages. */
export const localeOf = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB')
