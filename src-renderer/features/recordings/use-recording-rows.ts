import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RecordingMethods } from '@shared/api/recording-methods'
import type { RecordingRow } from '@shared/model/recording'
import { askRecordings, useRecordings } from '../../api/recordings'
import type { ListSelection } from '../../components/list-selection'

type Page = RecordingMethods['recordings:page']['answer']
type Question = Omit<RecordingMethods['recordings:page']['request'], 'offset' | 'limit'>

/** Rows that are asked for at a time. */
const PAGE = 200
/** Pages that were scrolled past are forgotten after a minute. */
const KEPT_MS = 60_000

const requestOf = (question: Question, page: number): RecordingMethods['recordings:page']['request'] => ({
  ...question,
  offset: page * PAGE,
  limit: PAGE
})

export interface RecordingRows {
  /** The newest answer to the question; undefined before the first one. */
  readonly page: Page | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly rowAt: (at: number) => RecordingRow | undefined
  /** Says which rows are in sight. */
  readonly setRange: (from: number, until: number) => void
}

/** The recordings that match; of any number of them only those pages are asked for that are in sight. */
export function useRecordingRows(question: Question): RecordingRows {
  const [range, setRange] = useState({ from: 0, until: 0 })
  const first = useRecordings('recordings:page', requestOf(question, 0), { keepPrevious: true })
  const filtered = first.data?.filtered ?? 0
  const from = Math.max(1, Math.floor(range.from / PAGE))
  const until = Math.min(Math.ceil(range.until / PAGE), Math.ceil(filtered / PAGE))
  const wanted = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
  const answers = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['recordings:page', requestOf(question, page)],
      queryFn: () => askRecordings('recordings:page', requestOf(question, page)),
      gcTime: KEPT_MS
    }))
  })
  const rowAt = (at: number): RecordingRow | undefined => {
    const page = Math.floor(at / PAGE)
    const rows = page === 0 ? first.data?.rows : answers[page - from]?.data?.rows
    return rows?.[at - page * PAGE]
  }
  const change = useMemo(
    () => (start: number, end: number) =>
      setRange((old) => (old.from === start && old.until === end ? old : { from: start, until: end })),
    []
  )
  return {
    page: first.data,
    error: first.data ? null : first.error,
    retry: () => void first.refetch(),
    rowAt,
    setRange: change
  }
}

/** Every recording of these stretches of the list, asked for page by page. */
export async function readRows(
  question: Question,
  ranges: ListSelection['ranges']
): Promise<readonly RecordingRow[]> {
  const rows: RecordingRow[] = []
  for (const [low, high] of ranges) {
    for (let page = Math.floor(low / PAGE); page * PAGE <= high; page += 1) {
      const answer = await askRecordings('recordings:page', requestOf(question, page))
      rows.push(...answer.rows.slice(Math.max(0, low - page * PAGE), high + 1 - page * PAGE))
    }
  }
  return rows
}
