import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CallSums as Sums } from '@shared/api/contract'
import { formatDuration } from '@shared/format/duration'
import { formatCount } from '@shared/format/number'
import { call } from '../api/client'
import { useApi, useSettings, useSummary } from '../api/queries'
import { Message, useText } from '../i18n/use-text'
import { useFilter } from '../state/filter'
import { filterOf, selectedCount, useSelection, type Selection } from '../state/selection'

/** Each selection is a value of its own; its number stands for it in the cache, since it may name 100 000 calls. */
const numbers = new WeakMap<Selection, number>()
let last = 0
function numberOf(selection: Selection): number {
  const known = numbers.get(selection)
  if (known !== undefined) return known
  last += 1
  numbers.set(selection, last)
  return last
}

/** Sums of the selected calls; undefined while fewer than two are selected. */
function useSelectedSums(enabled: boolean): Sums | undefined {
  const filter = useFilter()
  const selection = useSelection()
  const isSelection = selection.kind === 'all' || selection.ids.size > 1
  const { data } = useQuery({
    queryKey: ['call-logs:sums', 'selection', numberOf(selection)],
    queryFn: () =>
      call(
        'call-logs:sums',
        selection.kind === 'all'
          ? { filter: filterOf(selection), except: [...selection.except] }
          : { filter, ids: [...selection.ids] }
      ),
    enabled: enabled && isSelection,
    gcTime: 60_000,
    placeholderData: (previous: Sums | undefined) => previous
  })
  return isSelection ? data : undefined
}

/** Counts of the filter, and sums of the selection or without one of the filter. */
export function CallSums(): ReactNode {
  const text = useText()
  const filter = useFilter()
  const selection = useSelection()
  const summary = useSummary()
  const style = useSettings()?.durationStyle ?? 'units'
  const hasCalls = (summary?.callLogs ?? 0) > 0
  const all = useApi('call-logs:sums', { filter }, { enabled: hasCalls, keepPrevious: true }).data
  const chosen = useSelectedSums(hasCalls)
  const isSelection = selection.kind === 'all' || selection.ids.size > 1
  const sums = isSelection ? chosen : all
  const talk = formatDuration(sums?.talkUs ?? null, style)
  const ring = formatDuration(sums?.ringUs ?? null, style)
  const count = selectedCount(selection)
  return (
    <>
      <span>
        <span>
          {hasCalls ? (
            <Message
              id="status.matching"
              values={{
                filtered: formatCount(all?.filtered ?? 0),
                total: all?.total ?? summary?.callLogs ?? 0
              }}
            />
          ) : (
            text('common.calls', { count: 0 })
          )}
        </span>
      </span>
      {isSelection && (
        <span>
          <span>
            <Message id="status.selected" values={{ count: formatCount(count) }} />
          </span>
        </span>
      )}
      {talk && (
        <span>
          <span>
            <Message id="status.talk" values={{ duration: talk }} />
          </span>
        </span>
      )}
      {ring && (
        <span>
          <span>
            <Message id="status.ring" values={{ duration: ring }} />
          </span>
        </span>
      )}
    </>
  )
}
