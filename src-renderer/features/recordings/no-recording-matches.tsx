import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { clearFilters } from '../../filter/remove-part'
import { useText } from '../../i18n/use-text'
import { useFilter } from '../../state/filter'
import { changeRecordingsView } from '../../state/recordings-view'

interface NoRecordingMatchesProps {
  /** Recordings of the workspace. */
  readonly total: number
  readonly hasSearch: boolean
  readonly hasState: boolean
}

/** Nothing fits, and what can be taken away. */
export function NoRecordingMatches({ total, hasSearch, hasState }: NoRecordingMatchesProps): ReactNode {
  const text = useText()
  const hasFilter = Object.keys(useFilter()).length > 0
  return (
    <div className="recordings-empty">
      <EmptyState title={text('recordings.noMatch')} text={text('recordings.noMatch.text', { total })}>
        <div className="row">
          {hasSearch && (
            <Button onPress={() => changeRecordingsView({ search: '' })}>
              {text('recordings.noMatch.search')}
            </Button>
          )}
          {hasState && (
            <Button onPress={() => changeRecordingsView({ state: null })}>
              {text('recordings.noMatch.state')}
            </Button>
          )}
          {hasFilter && (
            <Button onPress={() => clearFilters(text)}>{text('recordings.noMatch.filters')}</Button>
          )}
        </div>
      </EmptyState>
    </div>
  )
}
