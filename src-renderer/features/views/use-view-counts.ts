import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AppError } from '@shared/errors/app-error'
import type { CallFilter } from '@shared/model/call-filter'
import type { SavedView } from '@shared/model/view'
import { call } from '../../api/client'
import { useSummary } from '../../api/queries'
import { meantFilter } from '../../state/filter'
import { useGridStatus } from '../../state/grid-view'

const NONE: readonly number[] = []
const PAUSE_MS = 150

/** One count after the other, so that nine of them never stand before a question of the list. */
async function countAll(filters: readonly CallFilter[], signal: AbortSignal): Promise<readonly number[]> {
  const counts: number[] = []
  for (const filter of filters) {
    signal.throwIfAborted()
    counts.push(await countOne(filter, signal))
  }
  return counts
}

/** The list's own sums overtake a count; then it waits. */
async function countOne(filter: CallFilter, signal: AbortSignal): Promise<number> {
  for (;;) {
    try {
      return (await call('call-logs:sums', { filter })).filtered
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'outdated') throw error
      await new Promise((done) => setTimeout(done, PAUSE_MS))
      signal.throwIfAborted()
    }
  }
}

/**
 * How many calls each view shows; empty while it is not known. Counted after the list has its own rows, and anew with the
 * data: a period that moves is taken as it stands then.
 */
export function useViewCounts(views: readonly SavedView[]): readonly number[] {
  const revision = useSummary()?.revision
  const hasRows = useGridStatus().total !== null
  // The revision is no value of the filters, but the moment at which moving periods are read.
  const filters = useMemo(() => (revision === undefined ? [] : views.map(meantFilter)), [views, revision])
  const { data } = useQuery({
    queryKey: ['call-logs:sums', 'of views', filters],
    queryFn: ({ signal }) => countAll(filters, signal),
    enabled: hasRows && filters.length > 0
  })
  return data ?? NONE
}
