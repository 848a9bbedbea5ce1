import { useState, type ReactNode } from 'react'
import type { CallSelection } from '@shared/api/contract'
import { formatCount } from '@shared/format/number'
import { useSummary } from '../../api/queries'
import { Segmented } from '../../components/segmented'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { useFilter } from '../../state/filter'
import { useGridStatus } from '../../state/grid-view'
import { useRecordingCalls } from '../../state/recording-choice'
import { currentSelection, selectedCount, useSelection } from '../../state/selection'

type Scope = 'all' | 'matching' | 'selection'

/** The open call is a selection of one: that alone is hardly what is meant. */
const MEANT_FROM = 2

interface RecordingScope {
  readonly calls: CallSelection
  /** The same in words, for the head of the dialog. */
  readonly sentence: string
  /** Null where there is nothing to choose. */
  readonly control: ReactNode
}

/**
 * Whose recordings a dialog is about: the calls that it was opened for, else what the person chooses among all that match
 * the filter, those that are selected and, `withAll`, all of the workspace.
 */
export function useRecordingScope({ withAll = false }: { readonly withAll?: boolean } = {}): RecordingScope {
  const words = useFilterWords()
  const { text } = words
  const filter = useFilter()
  const asked = useRecordingCalls()
  const matching = useGridStatus().filtered ?? 0
  const total = useSummary()?.callLogs ?? 0
  const selected = selectedCount(useSelection())
  const isFiltered = Object.keys(filter).length > 0
  const [scope, setScope] = useState<Scope>(
    selected >= MEANT_FROM ? 'selection' : withAll && !isFiltered ? 'all' : 'matching'
  )
  if (asked !== null) return { calls: asked, sentence: text('recordings.scope.one'), control: null }

  const all: CallSelection = { filter: {}, except: [] }
  const choices = [
    ...(withAll
      ? [{ value: 'all' as const, label: text('recordings.scope.all', { count: formatCount(total) }) }]
      : []),
    ...(withAll && !isFiltered
      ? []
      : [
          {
            value: 'matching' as const,
            label: text('recordings.scope.matching', { count: matching })
          }
        ]),
    ...(selected > 0
      ? [
          {
            value: 'selection' as const,
            label: text('recordings.scope.selection', { count: selected })
          }
        ]
      : [])
  ]
  const everything = text('recordings.scope.everything')
  const sentences: Readonly<Record<Scope, string>> = {
    all: everything,
    matching: filterSentence(filter, words) || everything,
    selection: text('recordings.scope.one')
  }
  const selection = scope === 'selection' ? currentSelection() : null
  return {
    calls: selection ?? (scope === 'all' ? all : { filter, except: [] }),
    sentence: sentences[scope],
    control:
      choices.length < 2 ? null : (
        <>
          <span className="label">{text('recordings.scope')}</span>
          <Segmented<Scope>
            label={text('recordings.scope')}
            value={scope}
            onChange={setScope}
            options={choices}
          />
        </>
      )
  }
}
