import { useEffect } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { AnswerOf } from '@shared/api/contract'
import { listen } from './client'
import { queryClient, useApi } from './queries'

/** The exports are asked for again when they are shown next. */
export const noteExportChange = (): void =>
  void queryClient.invalidateQueries({ queryKey: ['recordings:exports'] })

/** Exports of recordings that the workspace remembers. How far one is between its start and end, its job tells. */
export const useRecordingExports = (): UseQueryResult<AnswerOf<'recordings:exports'>> =>
  useApi('recordings:exports', {})

/** Keeps the list of exports true as long as the caller is shown: it changes when a job that packs begins or ends. */
export function useExportPushes(): void {
  useEffect(() => {
    const seen = new Map<string, string>()
    return listen('job:changed', ({ id, kind, status }) => {
      if (kind !== 'pack' || seen.get(id) === status) return
      seen.set(id, status)
      noteExportChange()
    })
  }, [])
}
