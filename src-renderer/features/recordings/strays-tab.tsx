import { Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { RecordingOverview, StrayFile } from '@shared/model/recording'
import { useSettings } from '../../api/queries'
import { ErrorBlock } from '../../components/error-block'
import { EmptyState } from '../../components/empty-state'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { onlyRow } from '../../components/list-selection'
import { WindowList } from '../../components/window-list'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { openPlaceDialog } from '../../state/recording-places'
import { changeRecordingsView, useRecordingsView } from '../../state/recordings-view'
import { PathCell } from './path-cell'
import { formatText } from './recording-words'
import { StrayCandidates } from './stray-candidates'
import { useSettled } from './use-settled'
import { useStrayRows } from './use-stray-rows'

const COLUMNS = ['file', 'changed', 'length', 'format', 'size'] as const

/** Sound files that belong to no recording, and beside them the recordings that the chosen one may be. */
export function StraysTab({ overview }: { overview: RecordingOverview }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  const style = useSettings()?.durationStyle
  const { search } = useRecordingsView()
  const settled = useSettled(search.trim())
  const [place, setPlace] = useState(0)
  const { total, error, retry, rowAt, setRange } = useStrayRows(settled)
  const at = Math.min(place, Math.max(0, (total ?? 1) - 1))
  const chosen = rowAt(at)
  const hasPlaces = overview.roots.some(({ lookedAt }) => lookedAt !== null)
  const cells = (file: StrayFile): ReactNode => (
    <>
      <PathCell path={file.member} />
      <span role="gridcell" className="t2">
        {formatZoned(file.modifiedAt, zone)}
      </span>
      <span role="gridcell" className="num">
        {formatDuration(file.audio?.lengthUs ?? null, style)}
      </span>
      <span
        role="gridcell"
        className="t2 cut"
        title={file.problem === null ? formatText(file.audio) : text(`recordings.problem.${file.problem}`)}
      >
        {file.problem === null ? formatText(file.audio) : text(`recordings.problem.${file.problem}`)}
      </span>
      <span role="gridcell" className="t2 num">
        {sizeText(file.sizeBytes, language, text)}
      </span>
    </>
  )
  if (total === 0 && settled === '') {
    return (
      <div className="recordings-empty">
        <EmptyState
          title={text(hasPlaces ? 'strays.none' : 'strays.noPlaces')}
          text={text(hasPlaces ? 'strays.none.text' : 'strays.noPlaces.text')}
        >
          {!hasPlaces && (
            <Button kind="primary" onPress={() => openPlaceDialog()}>
              {text('recordings.noPlace.say')}
            </Button>
          )}
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <div className="recordings-tools">
        <TextField
          className="recordings-search"
          icon={Search}
          label={text('recordings.search.strays')}
          placeholder={text('recordings.search.strays')}
          value={search}
          onChange={(typed) => changeRecordingsView({ search: typed })}
        />
        <span className="grow" />
        {overview.counts.missing > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => changeRecordingsView({ tab: 'list', state: 'missing', search: '' })}
          >
            {text('strays.missing', { count: overview.counts.missing })}
          </button>
        )}
      </div>
      {error && (
        <div className="band">
          <ErrorBlock error={error} onRetry={retry} />
        </div>
      )}
      <div className="recordings-list strays">
        {total === 0 ? (
          <div className="recordings-empty">
            <EmptyState title={text('strays.noMatch')}>
              <Button onPress={() => changeRecordingsView({ search: '' })}>
                {text('recordings.noMatch.search')}
              </Button>
            </EmptyState>
          </div>
        ) : (
          <>
            <WindowList
              id="stray"
              label={text('strays.list')}
              className="stray-rows"
              rowCount={total ?? 0}
              heads={COLUMNS.map((name) => ({
                text: text(`recordings.column.${name}`),
                ...(name === 'length' || name === 'size' ? { className: 'num' } : {})
              }))}
              selection={onlyRow(at)}
              onSelect={(selection) => setPlace(selection.at)}
              onRange={setRange}
              onOpen={() => document.querySelector<HTMLElement>('.candidates .btn')?.focus()}
              cells={(index) => {
                const file = rowAt(index)
                return file && cells(file)
              }}
            />
            <StrayCandidates key={chosen?.id ?? 'none'} file={chosen} />
          </>
        )}
      </div>
    </>
  )
}
