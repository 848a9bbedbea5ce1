import { hangupCauseKey } from '@shared/format/hangup-cause'
import type { ExportColumn } from '@shared/model/export'
import { hangup as hangupEn } from '@shared/words/en/hangup'
import { values as valuesEn } from '@shared/words/en/values'
import { hangup as hangupFr } from '@shared/words/fr/hangup'
import { values as valuesFr } from '@shared/words/fr/values'

export type Language = 'en' | 'fr'

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...valuesEn, ...hangupEn },
  fr: { ...valuesFr, ...hangupFr }
}

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { comments: 'Comments', recordings: 'Recordings', recordingState: 'State of the recording' },
  fr: { comments: 'Notes', recordings: 'Enregistrements', recordingState: 'État de l’enregistrement' }
}

/** Full name of a column in words. */
export function columnName(column: ExportColumn, language: Language): string {
  const words = WORDS[language]
  return words[`column.${column}.full`] ?? words[`column.${column}`] ?? NAMES[language][column] ?? column
}

/** Prefix of the words of fields whose values are codes. */
const CODED: Partial<Record<ExportColumn, string>> = {
  outcome: 'outcome',
  direction: 'direction',
  callStatus: 'status.value',
  hangupSource: 'endedBy',
  recordingState: 'recording.state'
}

/** The word for a coded value of a field; other values as they are. */
export function valueWord(column: ExportColumn, language: Language): ((value: unknown) => string) | null {
  const words = WORDS[language]
  if (column === 'hangupCause') {
    return (value) => {
      const key = hangupCauseKey(value as number)
      return (key && words[key]) ?? String(value)
    }
  }
  const prefix = CODED[column]
  return prefix === undefined ? null : (value) => words[`${prefix}.${String(value)}`] ?? String(value)
}

/** Yes and no. */
export const yesNo = (language: Language): readonly [yes: string, no: string] => [
  WORDS[language]['value.yes'] ?? 'yes',
  WORDS[language]['value.no'] ?? 'no'
]
