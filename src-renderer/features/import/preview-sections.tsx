import type { ReactNode } from 'react'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import { MissingSection } from './missing-section'
import { WhatSection } from './what-section'
import { ZoneSection } from './zone-section'

export interface SectionProps {
  readonly preview: ImportPreview
  readonly options: ImportOptions
  readonly onChange: (change: Partial<ImportOptions>) => void
}

/** Three answers: what the file is, its time zone, what will be missing. */
export const PreviewSections = (props: SectionProps): ReactNode => (
  <div className="three">
    <WhatSection {...props} />
    <ZoneSection {...props} />
    <MissingSection {...props} />
  </div>
)
