import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text'

interface FacetFrameProps {
  readonly title: string
  /** Switch of the mode, right of the title. */
  readonly mode?: ReactNode
  readonly children: ReactNode
  readonly note?: string
  readonly onAll?: () => void
  readonly onNone?: () => void
}

/** Head and foot that all filter popovers share. */
export function FacetFrame({ title, mode, children, note, onAll, onNone }: FacetFrameProps): ReactNode {
  const text = useText()
  return (
    <div className="facet">
      <header>
        <h2 className="grow">{title}</h2>
        {mode}
      </header>
      {children}
      {(note || onAll || onNone) && (
        <footer>
          <span className="grow">{note}</span>
          {onAll && (
            <button type="button" className="link" onClick={onAll}>
              {text('facet.all')}
            </button>
          )}
          {onNone && (
            <button type="button" className="link" onClick={onNone}>
              {text('facet.none')}
            </button>
          )}
        </footer>
      )}
    </div>
  )
}
