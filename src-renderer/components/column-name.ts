import type { ExportColumn } from '@shared/model/export'
import { en, type MessageKey } from '../i18n/en'
import type { Translate } from '../i18n/use-text'

/** Full name of a column, as the head of a file with words has it. */
export function exportColumnName(column: ExportColumn, text: Translate): string {
  const full = `column.${column}.full`
  const own = `export.column.${column}`
  return text((own in en ? own : full in en ? full : `column.${column}`) as MessageKey)
}
