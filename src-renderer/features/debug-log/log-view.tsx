import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { StoredCel } from '@shared/model/cel'
import { copyText } from '../../components/copy-text'
import { Button } from '../../components/button'
import { useText } from '../../i18n/use-text'
import { useAttachedLog } from '../../state/attached-log'
import { useDisplayZone } from '../../state/display-zone'
import { eventWasShown, useShownEvent } from '../../state/shown-event'
import { showToast } from '../../state/toast'
import { AttachedLogLine } from './attached-log-line'
import { EventFields } from './event-fields'
import { rowsAs, type LogFormat } from './log-copy'
import { filterRows, isFiltered, NO_LOG_FILTER } from './log-filter'
import { LogGrid, type LogCursor } from './log-grid'
import { LogTools } from './log-tools'
import { eventRows, mergeLines, type LineRow, type LogRow } from './log-rows'
import { useLogLines } from './use-log-lines'
import './debug-log.css'

interface LogViewProps {
  readonly cels: readonly StoredCel[]
  /** Call to which lines of an Asterisk log can be matched; absent for groups without one. */
  readonly callId?: number
  /** Event at which a rule failed; it is marked and stands open. */
  readonly failedId?: number | null
}

/** All events of a call or group as a table that can be filtered and copied, with lines of an Asterisk log among them. */
export function LogView({ cels, callId, failedId = null }: LogViewProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const [filter, setFilter] = useState(NO_LOG_FILTER)
  const events = useMemo(() => eventRows(cels), [cels])
  const log = useAttachedLog()
  const lines = useLogLines(callId, log)
  const all = useMemo(() => {
    if (!lines.data || !log) return events
    if (log.place === 'merged') return mergeLines(events, lines.data.lines)
    return [
      ...events,
      ...lines.data.lines.map((line): LineRow => ({ kind: 'line', key: `l${line.line}`, line }))
    ]
  }, [events, lines.data, log])
  const rows = useMemo(() => filterRows(all, filter), [all, filter])
  const [cursor, setCursor] = useState<LogCursor>(() => {
    const at = Math.max(
      0,
      rows.findIndex((row) => row.kind === 'event' && row.cel.id === failedId)
    )
    return { at, anchor: at }
  })
  const [isOpen, setOpen] = useState(failedId !== null)
  const holder = useRef<HTMLDivElement>(null)

  // Another part of the detail asks for an event: it is shown whatever the filter leaves out.
  const wanted = useShownEvent()
  const [seenWish, setSeenWish] = useState(0)
  const isWanted = (row: LogRow): boolean => row.kind === 'event' && row.cel.id === wanted?.celId
  if (wanted && wanted.wish !== seenWish && all.some(isWanted)) {
    const found = rows.findIndex(isWanted)
    const at = found >= 0 ? found : all.findIndex(isWanted)
    if (found < 0) setFilter(NO_LOG_FILTER)
    setSeenWish(wanted.wish)
    setCursor({ at, anchor: at })
    setOpen(true)
  }
  useEffect(() => {
    if (seenWish === 0) return
    eventWasShown()
    holder.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  }, [seenWish])

  const last = Math.max(0, rows.length - 1)
  const shown: LogCursor = { at: Math.min(cursor.at, last), anchor: Math.min(cursor.anchor, last) }
  const current = rows[shown.at]
  const chosen = rows.slice(Math.min(shown.at, shown.anchor), Math.max(shown.at, shown.anchor) + 1)
  const copy = (format: LogFormat, which: 'all' | 'chosen'): void => {
    const copied = which === 'all' ? rows : chosen
    void copyText(rowsAs(format, copied, zone)).then(() =>
      showToast({ text: text('log.copied', { count: copied.length }) })
    )
  }
  return (
    <div className="debug-log" ref={holder}>
      <LogTools
        events={events}
        shown={rows.length}
        total={all.length}
        chosen={chosen.length}
        filter={filter}
        onFilter={setFilter}
        onCopy={copy}
        canAttach={callId !== undefined}
      />
      {callId !== undefined && log && <AttachedLogLine log={log} lines={lines} />}
      {rows.length > 0 ? (
        <LogGrid
          rows={rows}
          zone={zone}
          cursor={shown}
          failedId={failedId}
          onMove={setCursor}
          onToggle={() => setOpen((was) => !was)}
          onCopy={() => copy('tsv', 'chosen')}
        />
      ) : (
        <div className="log-none">
          <p className="t2">{text('log.none')}</p>
          {isFiltered(filter) && (
            <Button onPress={() => setFilter(NO_LOG_FILTER)}>{text('log.clear')}</Button>
          )}
        </div>
      )}
      {isOpen && current && <EventFields row={current} onClose={() => setOpen(false)} />}
    </div>
  )
}
