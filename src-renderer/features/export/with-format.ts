import type { ExportFormat } from '@shared/model/export'
import { usualStyle, type ExportStyle } from '@shared/model/export-style'
import type { ExportDraft } from '../../state/export-choices'

/** The draft with another format. A style that is the usual one follows the format, one that was chosen stays. */
export function withFormat(draft: ExportDraft, format: ExportFormat): ExportDraft {
  const usual = usualStyle(draft.format)
  const untouched = (Object.keys(usual) as (keyof ExportStyle)[]).every((key) => draft[key] === usual[key])
  return { ...draft, ...(untouched && usualStyle(format)), format }
}
