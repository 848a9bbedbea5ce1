import { DEFAULT_ANONYMISE } from '@shared/model/anonymise'
import type { ExportField, ExportOptions, ExportRow } from '@shared/model/export'
import { createPseudonyms, pseudonymise, type Pseudonyms } from '../anonymise'
import { keyedBy } from './keyed'

/** Pseudonyms of a new key that is kept nowhere. */
export const newPseudonyms = (): Pseudonyms =>
  createPseudonyms({ keyed: keyedBy(null), keepPrefix: DEFAULT_ANONYMISE.keepPrefix, shiftWeeks: 0 })

/** Changes batches of rows on their way into a file, where its options ask for pseudonyms; of a new key each time. */
export function renaming(
  { pseudonyms }: ExportOptions,
  fields: readonly ExportField[]
): (rows: readonly ExportRow[]) => readonly ExportRow[] {
  if (!pseudonyms) return (rows) => rows
  const names = newPseudonyms()
  return (rows) => rows.map((row) => pseudonymise(row, fields, names))
}

/** What stands in place of the filter, which may name people. */
export const PSEUDONYM_SENTENCE: Readonly<Record<ExportOptions['language'], string>> = {
  en: 'Names and numbers are pseudonyms.',
  fr: 'Les noms et les numéros sont des pseudonymes.'
}
