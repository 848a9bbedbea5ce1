import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import { dataDirectory, makePrivateFolder, workspacesFolder } from '../../api/data-directory'
import { DEFAULT_WORKSPACE_NAME, WORKSPACE_EXTENSION } from '../../api/workspaces'
import { changedPlaces } from '../../jobs/check-places'
import { knownRoots, noteRoots } from '../../store/away-roots'
import { openStore, removeStore, sweepLog } from '../../store/open-store'
import { readSetting } from '../../store/settings'
import { listSources } from '../../store/sources'
import { closeStore, inTransaction } from '../../store/store'
import type { ReadStore, WriteStore } from '../../store/store'
import type { CliContext } from './globals'

/** Path of the workspace that a command works on; says which one when none was named. */
export function workspacePath({ io, globals }: CliContext): string {
  if (globals.workspace !== undefined) return resolve(globals.workspace)
  const path = join(workspacesFolder(dataDirectory()), DEFAULT_WORKSPACE_NAME + WORKSPACE_EXTENSION)
  io.stderr.write(`Workspace: ${basename(path, WORKSPACE_EXTENSION)} (${path})\n`)
  return path
}

/** Runs a command's work on the workspace opened for reading; it must exist. */
export async function reading<T>(context: CliContext, work: (store: ReadStore) => Promise<T>): Promise<T> {
  const path = workspacePath(context)
  mustExist(path)
  try {
    return await closing(openStore(path, { mode: 'read' }), async (store) => {
      await notePlaces(store)
      return work(store)
    })
  } finally {
    sweepLog(path)
  }
}

/**
 * Runs a command's work on the workspace opened for writing. It is created only when `create`, and not kept when it is
 * new and nothing came in.
 */
export async function writing<T>(
  context: CliContext,
  options: { readonly create: boolean },
  work: (store: WriteStore) => Promise<T>
): Promise<T> {
  const path = workspacePath(context)
  if (options.create) makePrivateFolder(dirname(path))
  else mustExist(path)
  const isNew = !existsSync(path)
  let isEmpty = false
  try {
    return await closing(openStore(path, { mode: 'write' }), async (store) =>
      work(store).finally(() => {
        isEmpty = isNew && holdsNothing(store)
      })
    )
  } finally {
    if (isEmpty) removeStore(path)
    else sweepLog(path)
  }
}

/**
 * Has the workspace note which places of recordings came or went, so that states are those of now. One that cannot be
 * written now keeps what it knew.
 */
async function notePlaces(read: ReadStore): Promise<void> {
  const changed = await changedPlaces(knownRoots(read))
  if (changed === null) return
  try {
    await closing(openStore(read.path, { mode: 'write' }), async (store) =>
      inTransaction(store, () => noteRoots(store, changed))
    )
  } catch {
    return
  }
}

const holdsNothing = (store: ReadStore): boolean =>
  listSources(store).length === 0 && readSetting(store, 'server') === null

/** Throws `file-not-found` where there is no workspace. */
export function mustExist(path: string): void {
  if (existsSync(path)) return
  throw new AppError({
    code: 'file-not-found',
    message: `There is no workspace ${path}.`,
    hint: 'Import a dump first: calltrail import FILE.',
    details: { path }
  })
}

async function closing<S extends ReadStore, T>(store: S, work: (store: S) => Promise<T>): Promise<T> {
  try {
    return await work(store)
  } finally {
    closeStore(store)
  }
}
