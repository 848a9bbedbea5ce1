import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { RecordingMethods } from '@shared/api/recording-methods'
import type { StrayFile } from '@shared/model/recording'
import { askRecordings, useRecordings } from '../../api/recordings'

type Request = RecordingMethods['recordings:strays']['request']

/** Files that are asked for at a time. */
const PAGE = 200

const requestOf = (search: string, page: number): Request => ({
  ...(search === '' ? {} : { search }),
  offset: page * PAGE,
  limit: PAGE
})

export interface StrayRows {
  /** Files that match; undefined before the first answer. */
  readonly total: number | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly rowAt: (at: number) => StrayFile | undefined
  /** Says which rows are in sight. */
  readonly setRange: (from: number, until: number) => void
}

/** The files without call that match; only those pages are asked for that are in sight. */
export function useStrayRows(search: string): StrayRows {
  const [pages, setPages] = useState({ from: 1, until: 1 })
  const first = useRecordings('recordings:strays', requestOf(search, 0), { keepPrevious: true })
  const count = Math.ceil((first.data?.total ?? 0) / PAGE)
  const until = Math.min(pages.until, count)
  const wanted = Array.from({ length: Math.max(0, until - pages.from) }, (_, index) => pages.from + index)
  const answers = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['recordings:strays', requestOf(search, page)],
      queryFn: () => askRecordings('recordings:strays', requestOf(search, page))
    }))
  })
  const setRange = useCallback((low: number, high: number) => {
    const next = { from: Math.max(1, Math.floor(low / PAGE)), until: Math.ceil(high / PAGE) }
    setPages((old) => (old.from === next.from && old.until === next.until ? old : next))
  }, [])
  return {
    total: first.data?.total,
    error: first.data ? null : first.error,
    retry: () => void first.refetch(),
    rowAt: (at) => {
      const page = Math.floor(at / PAGE)
      const rows = page === 0 ? first.data?.rows : answers[page - pages.from]?.data?.rows
      return rows?.[at - page * PAGE]
    },
    setRange
  }
}
