import { Search } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { formatCount } from '@shared/format/number'
import type { SkippedGroupRow } from '@shared/model/workspace'
import { useApi } from '../api/queries'
import { useText } from '../i18n/use-text'
import { registerGrid } from '../state/grid-controls'
import { currentView, showGroup, useView } from '../state/navigation'
import { changeSkippedFilter, useSkippedFilter } from '../state/skipped-list'
import { ErrorBlock } from './error-block'
import { Segmented } from './segmented'
import { SKIP_CODES, SKIP_LOOKS } from './skip-looks'
import { SkippedTable } from './skipped-table'
import { TextField } from './text-field'

const STEP = 50

/** Groups of events that gave no call log, with the reason: what a server silently drops. Each opens like a call. */
export function SkippedGroups(): ReactNode {
  const text = useText()
  const { code, search } = useSkippedFilter()
  const { groupId } = useView()
  const [limit, setLimit] = useState(STEP)
  const searched = useDeferredValue(search.trim())
  const { data, error } = useApi(
    'skipped-groups:page',
    {
      ...(code === 'all' ? {} : { codes: [code] }),
      ...(searched === '' ? {} : { search: searched }),
      offset: 0,
      limit
    },
    { keepPrevious: true }
  )
  const table = useRef<HTMLDivElement>(null)
  useListKeys(data?.rows ?? [], table)
  const isWhole = code === 'all' && searched === ''
  return (
    <section id="skipped-groups">
      <div className="skipped-head">
        <h2 className="sec">
          {text('sources.skipped')} {data && data.total > 0 && <small>{formatCount(data.total)}</small>}
        </h2>
        {!(isWhole && data?.total === 0) && (
          <>
            <span className="push" />
            <Segmented
              compact
              label={text('group.code')}
              value={code}
              onChange={(next) => {
                changeSkippedFilter({ code: next })
                setLimit(STEP)
              }}
              options={[
                { value: 'all', label: text('group.code.all') },
                ...SKIP_CODES.map((value) => ({ value, label: text(SKIP_LOOKS[value].word) }))
              ]}
            />
            <TextField
              className="skipped-find"
              label={text('group.search')}
              placeholder={text('group.search')}
              icon={Search}
              value={search}
              onChange={(next) => changeSkippedFilter({ search: next })}
            />
          </>
        )}
      </div>
      {error && <ErrorBlock error={error} />}
      {data?.total === 0 && <p className="t2">{text(isWhole ? 'sources.skipped.none' : 'group.none')}</p>}
      {data && data.total > 0 && (
        <div className="scroll-x" ref={table}>
          <SkippedTable groups={data.rows} openId={groupId} />
        </div>
      )}
      {data && data.rows.length < data.total && (
        <button type="button" className="link problems-more" onClick={() => setLimit(limit + STEP)}>
          {text('sources.skipped.more', {
            count: formatCount(Math.min(STEP, data.total - data.rows.length))
          })}
        </button>
      )}
    </section>
  )
}

/** The keys of the list of calls work here too: step through what is open, and give the focus back. */
function useListKeys(groups: readonly SkippedGroupRow[], table: RefObject<HTMLElement | null>): void {
  const rows = useRef(groups)
  useEffect(() => {
    rows.current = groups
  }, [groups])
  useEffect(
    () =>
      registerGrid(
        {
          step: (delta) => {
            const at = rows.current.findIndex(({ id }) => id === currentView().groupId)
            const next = rows.current[at < 0 ? 0 : at + delta]
            if (next) showGroup(next.id)
          },
          focus: () => {
            const open = table.current?.querySelector<HTMLElement>('tr[aria-current] button')
            ;(open ?? table.current?.querySelector<HTMLElement>('tbody button'))?.focus()
          },
          goTo: () => undefined,
          copyRows: () => undefined,
          copyCell: () => undefined,
          selectAll: () => undefined,
          clearSelection: () => false,
          openMenu: () => undefined
        },
        'elsewhere'
      ),
    [table]
  )
}
