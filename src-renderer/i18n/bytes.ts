import { formatCount, formatDecimal } from '@shared/format/number'
import type { Language } from './language'
import type { Translate } from './use-text'

/** Size of a file in words: `812 bytes`, `14 kB`, `2.1 MB` (powers of ten). */
export function sizeText(bytes: number, language: Language, text: Translate): string {
  const mark = language === 'fr' ? ',' : '.'
  if (bytes < 1000) return text('common.bytes', { value: formatCount(bytes) })
  if (bytes < 1_000_000) return text('common.kb', { value: formatDecimal(bytes / 1000, 0, mark) })
  if (bytes < 1_000_000_000) return text('common.mb', { value: formatDecimal(bytes / 1_000_000, 1, mark) })
  return text('common.gb', { value: formatDecimal(bytes / 1_000_000_000, 1, mark) })
}
