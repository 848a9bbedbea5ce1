import type { PeriodUnit } from './period-clock'

/** Periods with a stable name, which saved views keep whatever the language. */
export const PERIOD_PRESETS = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-7-days',
  'last-30-days',
  'last-90-days'
] as const
export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

type NamedPreset = Exclude<PeriodPreset, `last-${number}-days`>
/** True for presets with a name of their own; "last n days" is one for any n. */
export const isNamedPreset = (text: string): text is NamedPreset =>
  (PERIOD_PRESETS as readonly string[]).includes(text) && !text.endsWith('-days')

/** Text without case, accents, curly quotes, odd blanks and the dashes that stand for a minus. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/−/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const MONTH_WORDS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre']
]

const WEEKDAY_WORDS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'lundi', 'lun'],
  ['tuesday', 'tue', 'tues', 'mardi'],
  ['wednesday', 'wed', 'mercredi', 'mer'],
  ['thursday', 'thu', 'thur', 'thurs', 'jeudi', 'jeu'],
  ['friday', 'fri', 'vendredi', 'ven'],
  ['saturday', 'sat', 'samedi', 'sam'],
  ['sunday', 'sun', 'dimanche', 'dim']
]

const UNIT_WORDS: Readonly<Record<PeriodUnit, readonly string[]>> = {
  second: ['s', 'sec', 'secs', 'second', 'seconds', 'seconde', 'secondes'],
  minute: ['m', 'min', 'mins', 'mn', 'minute', 'minutes'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures'],
  day: ['d', 'j', 'day', 'days', 'jour', 'jours'],
  week: ['w', 'wk', 'week', 'weeks', 'sem', 'semaine', 'semaines'],
  month: ['mo', 'month', 'months', 'mois'],
  quarter: ['q', 'quarter', 'quarters', 'trimestre', 'trimestres'],
  year: ['y', 'a', 'year', 'years', 'an', 'ans', 'annee', 'annees']
}

const numbered = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, index) => words.map((word) => [word, index + 1] as const)))

const MONTHS = numbered(MONTH_WORDS)
const WEEKDAYS = numbered(WEEKDAY_WORDS)
const UNITS = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) =>
    words.map((word) => [word, unit as PeriodUnit] as const)
  )
)

/** 1 to 12 of an English or French name or abbreviation, folded, with or without its full stop. */
export const monthIn = (word: string): number | null => MONTHS.get(word.replace(/\.$/, '')) ?? null

/** 1 Monday to 7 Sunday. `mar.` is Tuesday in French only: elsewhere it is March. */
export function weekdayIn(word: string, language: 'en' | 'fr'): number | null {
  const bare = word.replace(/\.$/, '')
  return WEEKDAYS.get(bare) ?? (bare === 'mar' && language === 'fr' ? 2 : null)
}

/** The unit that a folded word or letter means. */
export const unitIn = (word: string): PeriodUnit | null => UNITS.get(word) ?? null
