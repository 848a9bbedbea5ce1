import { useMemo, useState, type ReactNode } from 'react'
import type { SavedView } from '@shared/model/view'
import { useSavedViews } from '../../api/views'
import { useText } from '../../i18n/use-text'
import { useView } from '../../state/navigation'
import { useViewCounts } from './use-view-counts'
import { useViewState } from './use-view-state'
import { moveView } from './view-changes'
import { ViewItem } from './view-item'
import './views.css'

const NONE: readonly SavedView[] = []
/** Views whose calls are counted: those that have a key. */
const COUNTED = 9

/** The saved views of the workspace, for the rail; nothing while there are none. Rows are dragged into another order. */
export function ViewList({ isShut }: { isShut: boolean }): ReactNode {
  const text = useText()
  const views = useSavedViews() ?? NONE
  const state = useViewState()
  const isListShown = useView().screen === 'calls'
  const [dragged, setDragged] = useState<SavedView | null>(null)
  const counts = useViewCounts(useMemo(() => views.slice(0, COUNTED), [views]))
  if (views.length === 0) return null
  return (
    <section className="rail-views" aria-label={text('views.title')}>
      <h2 className="rail-views-title" aria-hidden>
        {text('views.title')}
      </h2>
      <ul>
        {views.map((view, index) => (
          <ViewItem
            key={view.id}
            view={view}
            index={index}
            total={views.length}
            isShut={isShut}
            count={counts[index] ?? null}
            isCurrent={isListShown && state?.view.id === view.id}
            isChanged={isListShown && state?.view.id === view.id && state.isChanged}
            isDragged={dragged?.id === view.id}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged) moveView(dragged, index, text)
              setDragged(null)
            }}
          />
        ))}
      </ul>
    </section>
  )
}
