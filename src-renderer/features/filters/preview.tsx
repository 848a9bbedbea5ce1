import type { ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { useText } from '../../i18n/use-text'
import { usePreview } from './use-preview'

/** "1 234 calls with this", for editors that apply only when told to; empty for a filter that is not complete. */
export function Preview({ filter }: { filter: CallFilter | null }): ReactNode {
  const text = useText()
  const count = usePreview(filter)
  return (
    <p className="help" aria-live="polite">
      {filter === null
        ? '\u00a0'
        : count === null
          ? text('facet.counting')
          : text('filter.preview', { count })}
    </p>
  )
}
