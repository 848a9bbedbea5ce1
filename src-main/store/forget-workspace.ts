import { rmSync } from 'node:fs'
import { AppError } from '@shared/errors/app-error'
import { openStore } from './open-store'
import { closeStore, first, type ReadStore } from './store'
import { leavesLog } from './write-anew'
import { lockForWriting } from './writer-lock'

/** What a workspace holds. */
export function countWorkspace(store: ReadStore): {
  readonly callLogs: number
  readonly cels: number
  readonly comments: number
  readonly recordings: number
} {
  const counts = first<ReturnType<typeof countWorkspace>>(
    store,
    `SELECT (SELECT count(*) FROM call_log) AS callLogs, (SELECT count(*) FROM cel) AS cels,
       (SELECT count(*) FROM comment WHERE deleted_at IS NULL) AS comments,
       (SELECT count(*) FROM recording) AS recordings`
  )
  if (counts === undefined) throw new Error('A list of counts has no row.')
  return counts
}

/**
 * Removes a workspace and what `removeBeside` removes with it. Throws `workspace-locked`, and removes nothing, while
 * anybody else has it open: this program must have closed it.
 */
export function removeWorkspace(path: string, removeBeside: () => void): void {
  const store = openStore(path, { mode: 'write' })
  let unlock: () => void = () => undefined
  try {
    unlock = lockForWriting(store)
    leaveLog(store)
  } catch (error) {
    closeStore(store)
    unlock()
    throw error
  }
  closeStore(store)
  try {
    rmSync(path, { force: true })
    removeBeside()
  } finally {
    unlock()
  }
}

function leaveLog(store: ReadStore): void {
  if (leavesLog(store)) return
  throw new AppError({
    code: 'workspace-locked',
    message: 'This workspace is open in another window or program.',
    hint: 'Close it there, then try again. Nothing was removed.',
    details: { path: store.path }
  })
}
