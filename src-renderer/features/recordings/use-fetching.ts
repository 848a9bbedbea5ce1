import { useEffect, useRef, useState } from 'react'
import type { RecordingRow } from '@shared/model/recording'
import { listen } from '../../api/client'
import { askRecordings, noteRecordingChange } from '../../api/recordings'

/** Recordings that are being fetched from the stack, one after the other. */
export interface Fetching {
  readonly done: number
  readonly of: number
  /** Bytes of the one that is on its way. */
  readonly bytes: number
  readonly failed: number
  /** The first error, which is that of all where the stack is not reached. */
  readonly error: unknown
  readonly isOver: boolean
}

interface Fetcher {
  /** Null before the first one, and once its outcome was closed. */
  readonly fetching: Fetching | null
  readonly start: (rows: readonly RecordingRow[]) => void
  readonly stop: () => void
  readonly close: () => void
}

/** As many refusals in a row mean that the stack refuses everything. */
const FAILURES_IN_A_ROW = 3

/** Fetches recordings one by one, and goes on where one cannot be fetched. */
export function useFetching(): Fetcher {
  const [fetching, setFetching] = useState<Fetching | null>(null)
  const current = useRef<string | null>(null)
  const stopped = useRef(false)
  useEffect(
    () =>
      listen('recording:progress', ({ uuid, step, done }) => {
        if (step === 'fetching' && uuid === current.current)
          setFetching((old) => old && { ...old, bytes: done })
      }),
    []
  )
  useEffect(() => {
    stopped.current = false
    return () => {
      stopped.current = true
    }
  }, [])

  const run = async (rows: readonly RecordingRow[]): Promise<void> => {
    stopped.current = false
    let state: Fetching = { done: 0, of: rows.length, bytes: 0, failed: 0, error: null, isOver: false }
    let inRow = 0
    const put = (change: Partial<Fetching>): void => {
      state = { ...state, bytes: 0, ...change }
      setFetching(state)
    }
    put({})
    for (const { recording } of rows) {
      if (stopped.current || inRow >= FAILURES_IN_A_ROW) break
      current.current = recording.uuid
      try {
        await askRecordings('recordings:fetch', { uuid: recording.uuid })
        inRow = 0
        put({ done: state.done + 1 })
      } catch (error) {
        // What was given up is no failure.
        if (stopped.current) break
        inRow += 1
        put({ failed: state.failed + 1, error: state.error ?? error })
      }
    }
    current.current = null
    put({ isOver: true })
    noteRecordingChange()
  }
  return {
    fetching,
    start: (rows) => {
      if (rows.length > 0 && (fetching === null || fetching.isOver)) void run(rows)
    },
    stop: () => {
      stopped.current = true
      const uuid = current.current
      if (uuid !== null) void askRecordings('recordings:cancel-fetch', { uuid }).catch(() => undefined)
    },
    close: () => setFetching(null)
  }
}
