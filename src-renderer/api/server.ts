import { useEffect } from 'react'
import type { RequestOf } from '@shared/api/contract'
import type { JobState } from '@shared/model/job'
import type { ServerState } from '@shared/model/server'
import type { Translate } from '../i18n/use-text'
import { announce } from '../state/announce'
import { reportFailure } from '../state/failure'
import { openLayer } from '../state/layers'
import { call, listen } from './client'
import { noteStartedJob } from './jobs'
import { queryClient, useApi } from './queries'

const KEY = ['servers:state', {}]

const note = (state: ServerState): void => void queryClient.setQueryData(KEY, state)

/** The connection of the open workspace, undefined until it is known. */
export const useServer = (): ServerState | undefined => useApi('servers:state', {}).data

/** Follows what the host says of the connection as long as the caller is shown. */
export function useServerPushes(): void {
  useEffect(() => listen('server:changed', note), [])
}

/** Reads a server for the first time, or under other settings; answers the job. */
export async function connectServer(
  connect: NonNullable<RequestOf<'servers:sync'>['connect']>
): Promise<JobState> {
  const job = await call('servers:sync', { connect })
  noteStartedJob(job)
  return job
}

/** Reads what is new on the server. Without a server, or without its password, it asks for them instead. */
export function syncNow(text: Translate): void {
  const state = queryClient.getQueryData<ServerState>(KEY)
  if (!state?.sync || !state.ready) return openLayer('connect')
  if (state.running) return
  announce(text('server.syncing'))
  call('servers:sync', {}).then(noteStartedJob, reportFailure)
}

/** Sets the pause between two automatic syncs, in minutes; 0 switches them off. */
export function scheduleSync(everyMinutes: number): void {
  call('servers:schedule', { everyMinutes }).then(note, reportFailure)
}

/** Follows the server, or stops following it. */
export function followServer(on: boolean): void {
  call('servers:follow', { on }).then(note, reportFailure)
}

/** Forgets server and password; what was read stays. */
export async function forgetServer(): Promise<void> {
  note(await call('servers:forget', {}))
}
