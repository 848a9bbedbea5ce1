import type { ReactNode } from 'react'
import { VisuallyHidden } from '../components/visually-hidden'
import { useAnnouncement } from '../state/announce'

/** Where sentences for screen readers are put. */
export const LiveRegion = (): ReactNode => (
  <VisuallyHidden>
    <span aria-live="polite" role="status">
      {useAnnouncement()}
    </span>
  </VisuallyHidden>
)
