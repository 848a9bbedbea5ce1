import type { ReactNode } from 'react'
import { MissingSection } from './missing-section'
import type { SectionProps } from './section-props'
import { WhatSection } from './what-section'
import { ZoneSection } from './zone-section'

/** Three answers: what the file is, its time zone, what will be missing. */
export const PreviewSections = (props: SectionProps): ReactNode => (
  <div className="three">
    <WhatSection {...props} />
    <ZoneSection {...props} />
    <MissingSection {...props} />
  </div>
)
