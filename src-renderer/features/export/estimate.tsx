import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { ExportFormat, ExportPreview } from '@shared/model/export'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { estimatedBytes } from './draft'

/** About how large the file will be and how long it takes, in words. */
export function Estimate({
  preview,
  format
}: {
  readonly preview: ExportPreview
  readonly format: ExportFormat
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const bytes = estimatedBytes(preview, format)
  const time = formatDuration(Math.max(1, Math.ceil(preview.seconds)) * 1_000_000, 'units')
  return bytes === null
    ? text('export.estimate.time', { time })
    : text('export.estimate', { size: sizeText(bytes, language, text), time })
}
