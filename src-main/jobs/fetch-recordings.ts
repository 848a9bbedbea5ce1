import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, errorData, type AppErrorData } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'
import { besideFolder } from '../recordings/beside'
import { dropPeaks } from '../recordings/kept-peaks'
import { CacheFolder } from '../recordings/stack/cache-folder'
import { fetchIntoCache } from '../recordings/stack/fetch-into-cache'
import { fetchWith } from '../recordings/stack/fetch-recording'
import { isHopeless } from '../recordings/stack/hopeless'
import { StackSession } from '../recordings/stack/session'
import { linkFetched, unlinkFetched } from '../store/recording-cache'
import { recordingWithFile } from '../store/recording-with-file'
import { inTransaction, type ReadStore, type WriteStore } from '../store/store'
import { recordingToFind } from '../store/wanted-recording'
import type { StackAccess } from './pack-fetch'

/** What ends it beside a stack that answers nobody: it would fail for the next recording, too. */
const ENDS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['cancelled', 'disk-full', 'file-unwritable'])

/** What became of one recording. */
export type Fetched =
  | { readonly uuid: string; readonly status: 'fetched'; readonly path: string; readonly sizeBytes: number }
  | { readonly uuid: string; readonly status: 'present'; readonly path: string }
  | { readonly uuid: string; readonly status: 'failed'; readonly error: AppErrorData }

/** Puts one recording somewhere. */
export type FetchOne = (session: StackSession, uuid: string, signal: AbortSignal) => Promise<Fetched>

/**
 * Fetches recordings one by one with one sign-in; one that cannot be had does not stop the others. Throws what would be
 * the same for all of them, and `cancelled`.
 */
export async function* fetchRecordings(
  { stack, secret }: StackAccess,
  uuids: readonly string[],
  one: FetchOne,
  signal: AbortSignal
): AsyncGenerator<Fetched> {
  const session = new StackSession(stack, secret)
  try {
    for (const uuid of uuids) {
      try {
        yield await one(session, uuid, signal)
      } catch (error) {
        if (!(error instanceof AppError) || isHopeless(error.code) || ENDS.has(error.code)) throw error
        yield { uuid, status: 'failed', error: errorData(error) }
      }
    }
  } finally {
    await session.close()
  }
}

/** Into a folder, under the reference's download names (spec 9.4); what is there already is left alone. */
export function intoFolder(store: ReadStore, folder: string): FetchOne {
  return async (session, uuid, signal) => {
    const { downloadName } = recordingWithFile(store, { uuid })
    // The uuid in it is what the events said.
    const path = join(folder, downloadName.replace(/[^0-9A-Za-z._-]/g, '_'))
    if (
      await stat(path).then(
        () => true,
        () => false
      )
    )
      return { uuid, status: 'present', path }
    const { sizeBytes } = await fetchWith(session, recordingToFind(store, { uuid }), path, { signal })
    return { uuid, status: 'fetched', path, sizeBytes }
  }
}

/** Into the cache beside the workspace, linked; what was used longest ago makes room. */
export function intoCache(store: WriteStore, limitBytes: number): FetchOne {
  const folder = new CacheFolder(besideFolder(store.path, 'cache'))
  return async (session, uuid, signal) => {
    const { state } = recordingWithFile(store, { uuid })
    if (state === 'playable') return { uuid, status: 'present', path: '' }
    const file = await fetchIntoCache(() => session, folder, recordingToFind(store, { uuid }), { signal })
    inTransaction(store, () => linkFetched(store, file))
    const members = await folder.fit(limitBytes, new Set([file.member]))
    if (members.length > 0)
      inTransaction(store, () => unlinkFetched(store, { rootPath: folder.path, members }))
    await dropPeaks(store.path, members)
    return { uuid, status: 'fetched', path: folder.pathOf(file.member), sizeBytes: file.sizeBytes }
  }
}
