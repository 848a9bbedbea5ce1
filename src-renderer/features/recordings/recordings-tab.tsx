import { Search, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { RECORDING_SORT_COLUMNS, type RecordingSortColumn } from '@shared/model/recording-sort'
import { RECORDING_STATES, type RecordingOverview, type RecordingRow } from '@shared/model/recording'
import { useSettings } from '../../api/queries'
import { useRecordingStack } from '../../api/recordings'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { Notice } from '../../components/notice'
import { Segmented } from '../../components/segmented'
import { TextField } from '../../components/text-field'
import { chosenCount, onlyRow, type ListSelection } from '../../components/list-selection'
import { WindowList } from '../../components/window-list'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { useFilter } from '../../state/filter'
import { showCall } from '../../state/navigation'
import { openPlaceDialog } from '../../state/recording-places'
import { changeRecordingsView, useRecordingsView } from '../../state/recordings-view'
import { openSettings } from '../../state/settings-pane'
import { FetchBand } from './fetch-band'
import { NoRecordingMatches } from './no-recording-matches'
import { RecordingCells } from './recording-cells'
import { RecordingMenu, type OpenMenu } from './recording-menu'
import { titleOf } from './recording-words'
import { useFetching } from './use-fetching'
import { readRows, useRecordingRows } from './use-recording-rows'
import { useSettled } from './use-settled'

interface RecordingsTabProps {
  readonly overview: RecordingOverview
  readonly isLooking: boolean
  readonly player: (row: RecordingRow) => ReactNode
}

/** Columns whose greatest values are looked for first. */
const DESCENDS: ReadonlySet<RecordingSortColumn> = new Set(['start', 'length', 'call'])
const FIRST_ROW = onlyRow(0)

/** The recordings of the calls that match, by state; the chosen one plays at the foot. */
export function RecordingsTab({ overview, isLooking, player }: RecordingsTabProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const style = useSettings()?.durationStyle
  const filter = useFilter()
  const { state, search, sort } = useRecordingsView()
  const settled = useSettled(search.trim())
  const stack = useRecordingStack().data?.stack ?? null
  const [selection, setSelection] = useState<ListSelection>(FIRST_ROW)
  const [chosen, setChosen] = useState<RecordingRow | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { fetching, start, stop, close } = useFetching()
  const question = useMemo(
    () => ({
      filter,
      sort,
      ...(state === null ? {} : { states: [state] }),
      ...(settled === '' ? {} : { search: settled })
    }),
    [filter, sort, state, settled]
  )
  const { page, error, retry, rowAt, setRange } = useRecordingRows(question)
  const filtered = page?.filtered ?? 0
  // Another question begins at its first row.
  const [asked, setAsked] = useState(question)
  if (asked !== question) {
    setAsked(question)
    setSelection(FIRST_ROW)
  }
  const focusList = (): void => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  useEffect(() => {
    if (menu === null) return
    return focusList
  }, [menu])

  const selected = chosenCount(selection, filtered)
  const current = rowAt(selection.at)
  const sortBy = (place: number): void => {
    const column = RECORDING_SORT_COLUMNS[place]
    if (column === undefined) return
    const descending = column === sort.column ? !sort.descending : DESCENDS.has(column)
    changeRecordingsView({ sort: { column, descending } })
  }
  const fetchSelected = (): void => {
    readRows(question, selection.ranges).then(
      (rows) => start(rows.filter((row) => row.state === 'remote')),
      reportFailure
    )
  }
  const hasRemote =
    state === 'remote' || (selected === 1 ? current?.state === 'remote' : overview.counts.remote > 0)
  const canFetch = stack !== null && hasRemote && (fetching === null || fetching.isOver)
  const counts = page?.counts ?? overview.counts
  const all = RECORDING_STATES.reduce((sum, name) => sum + counts[name], 0)
  const hasPlaces = overview.roots.some(({ kind }) => kind !== 'cache')
  const choice = (value: 'all' | (typeof RECORDING_STATES)[number], count: number) => ({
    value,
    label: text('recordings.state.counted', {
      state: value === 'all' ? text('recordings.state.all') : text(`recordings.short.${value}`),
      count: formatCount(count)
    })
  })
  return (
    <>
      <h1 className="visually-hidden">
        {text('recordings.title', { filtered: formatCount(filtered), total: formatCount(page?.total ?? 0) })}
      </h1>
      <div className="recordings-tools">
        <Segmented
          compact
          label={text('recordings.states')}
          value={state ?? 'all'}
          onChange={(value) => changeRecordingsView({ state: value === 'all' ? null : value })}
          options={[choice('all', all), ...RECORDING_STATES.map((name) => choice(name, counts[name]))]}
        />
        <TextField
          className="recordings-search"
          icon={Search}
          label={text('recordings.search')}
          placeholder={text('recordings.search')}
          value={search}
          onChange={(typed) => changeRecordingsView({ search: typed })}
        />
        {canFetch && (
          <Button compact onPress={fetchSelected}>
            {selected > 1
              ? text('recordings.fetchSelected', { count: selected })
              : text('recordings.menu.fetch', { count: 1 })}
          </Button>
        )}
      </div>
      {!hasPlaces && counts.missing > 0 && (
        <div className="band">
          <Notice
            tone="warn"
            action={
              <Button compact kind="primary" onPress={() => openPlaceDialog()}>
                {text('recordings.noPlace.say')}
              </Button>
            }
          >
            {text('recordings.noPlace', { count: counts.missing })}
          </Notice>
        </div>
      )}
      {stack === null && state === 'remote' && (
        <div className="band">
          <Notice
            tone="info"
            action={
              <button type="button" className="link" onClick={() => openSettings('recordings')}>
                {text('recordings.fetch.setUp')}
              </button>
            }
          >
            {text('recordings.fetch.noStack')}
          </Notice>
        </div>
      )}
      {isLooking && (
        <p className="band t2" role="status">
          {text('recordings.looking')}
        </p>
      )}
      {fetching && <FetchBand fetching={fetching} onStop={stop} onClose={close} />}
      {error && (
        <div className="band">
          <ErrorBlock error={error} onRetry={retry} />
        </div>
      )}
      <div className="recordings-list" ref={list} data-pane>
        {page && filtered === 0 ? (
          <NoRecordingMatches total={page.total} hasSearch={settled !== ''} hasState={state !== null} />
        ) : (
          <WindowList
            many
            id="recording"
            label={text('recordings.list')}
            className="recording-rows"
            rowCount={filtered}
            heads={RECORDING_SORT_COLUMNS.map((name) => ({
              text: text(`recordings.column.${name}`),
              sort: name !== sort.column ? 'none' : sort.descending ? 'descending' : 'ascending',
              ...(name === 'length' ? { className: 'num' } : {})
            }))}
            onSort={sortBy}
            selection={selection}
            onSelect={setSelection}
            onRange={setRange}
            onOpen={(at) => {
              const row = rowAt(at)
              if (row) setChosen(row)
            }}
            onMenu={(at, place) => {
              const row = rowAt(at)
              if (row) setMenu({ row, ...place })
            }}
            keys={{ 'ctrl+Enter': () => current && showCall(current.callLogId, false, 'conversation') }}
            cells={(at) => {
              const row = rowAt(at)
              return (
                row && (
                  <RecordingCells
                    row={row}
                    zone={zone}
                    style={style}
                    onOpenCall={() => showCall(row.callLogId, false, 'conversation')}
                  />
                )
              )
            }}
          />
        )}
      </div>
      {menu && (
        <RecordingMenu
          menu={menu}
          roots={overview.roots}
          canFetch={stack !== null && (fetching === null || fetching.isOver)}
          selected={selected}
          onFetch={fetchSelected}
          onPlay={setChosen}
          onClose={() => setMenu(null)}
        />
      )}
      {chosen && (
        <section className="recordings-player" aria-label={text('recordings.player')} data-pane>
          <div className="row">
            <b className="cut">{titleOf(chosen, zone, text)}</b>
            <span className="grow" />
            <IconButton
              compact
              icon={X}
              label={text('recordings.player.close')}
              onPress={() => {
                setChosen(null)
                focusList()
              }}
            />
          </div>
          {player(chosen)}
        </section>
      )}
    </>
  )
}
