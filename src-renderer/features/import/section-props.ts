import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'

/** What each part of the preview page gets: the preview, what was chosen, and the way to choose otherwise. */
export interface SectionProps {
  readonly preview: ImportPreview
  readonly options: ImportOptions
  readonly onChange: (change: Partial<ImportOptions>) => void
}
