import { useEffect, useState } from 'react'
import type { Events } from '@shared/api/events'
import { listen } from '../../api/client'

export type RecordingProgress = Events['recording:progress']

/** How far fetching or decoding of a recording is; null before it says something and once it is done. */
export function useRecordingProgress(uuid: string | null): RecordingProgress | null {
  const [progress, setProgress] = useState<RecordingProgress | null>(null)
  useEffect(
    () =>
      listen('recording:progress', (next) => {
        if (next.uuid !== uuid) return
        setProgress(next.of !== null && next.done >= next.of ? null : next)
      }),
    [uuid]
  )
  return progress?.uuid === uuid ? progress : null
}
