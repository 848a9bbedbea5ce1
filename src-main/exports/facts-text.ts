import type { ExportFacts } from '@shared/model/export'
import type { Language } from './table/value-words'

/** What a file says of itself, a line each, in the words of its language. */
export function factLines(facts: ExportFacts, language: Language): readonly (readonly [string, string])[] {
  const words = WORDS[language]
  return [
    [words.calls, String(facts.calls)],
    ...(facts.sentence === '' ? [] : ([[words.filter, facts.sentence]] as const)),
    ...(facts.command === '' ? [] : ([[words.command, facts.command]] as const)),
    [words.zone, facts.timeZone],
    [words.fingerprint, facts.fingerprint],
    [words.engine, facts.engineVersion]
  ]
}

const WORDS = {
  en: {
    calls: 'Calls',
    filter: 'Filter',
    command: 'Command',
    zone: 'Time zone',
    fingerprint: 'Fingerprint of the data',
    engine: 'Engine'
  },
  fr: {
    calls: 'Appels',
    filter: 'Filtre',
    command: 'Commande',
    zone: 'Fuseau horaire',
    fingerprint: 'Empreinte des données',
    engine: 'Moteur'
  }
} as const
