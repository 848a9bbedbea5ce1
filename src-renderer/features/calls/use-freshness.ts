import { useCallback, useEffect, useRef, useState } from 'react'
import type { Page } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { call } from '../../api/client'
import type { CallsGridApi } from './calls-grid-options'

interface Freshness {
  /** Calls that the list does not show yet, 0 when calls changed but their number did not; null: nothing new. */
  readonly waiting: number | null
  /** Shows them, from the top. */
  readonly show: () => void
  /** A page arrived: the list is as new as that. Stable. */
  readonly notePage: (page: Page<CallLogRow>) => void
}

/** Changes come in bursts while an import runs. */
const SETTLE_MS = 400

/**
 * Keeps the list true without moving it: at the top it refreshes in place, elsewhere it says how many calls wait.
 */
export function useFreshness(api: CallsGridApi | null, filter: CallFilter, revision: number): Freshness {
  const [waiting, setWaiting] = useState<number | null>(null)
  const shown = useRef({ revision: -1, filtered: 0 })

  const notePage = useCallback((page: Page<CallLogRow>) => {
    if (page.offset === 0) {
      shown.current = { revision: page.revision, filtered: page.filtered }
      setWaiting(null)
    } else if (shown.current.revision < 0)
      shown.current = { revision: page.revision, filtered: page.filtered }
  }, [])

  useEffect(() => {
    if (!api || shown.current.revision < 0 || revision <= shown.current.revision) return
    let over = false
    const timer = setTimeout(() => {
      if (shown.current.filtered === 0) api.purgeInfiniteCache()
      else if (api.getFirstDisplayedRowIndex() <= 0) api.refreshInfiniteCache()
      else {
        call('call-logs:sums', { filter }).then(
          ({ filtered }) => {
            if (!over) setWaiting(Math.max(0, filtered - shown.current.filtered))
          },
          () => {
            // The list itself shows what is wrong with the host as soon as it is asked.
            if (!over) setWaiting(0)
          }
        )
      }
    }, SETTLE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [api, filter, revision])

  const show = useCallback(() => {
    setWaiting(null)
    api?.ensureIndexVisible(0, 'top')
    api?.purgeInfiniteCache()
  }, [api])

  return { waiting, show, notePage }
}
