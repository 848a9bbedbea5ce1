import type { ChosenFile } from '@shared/api/contract'
import { showScreen } from './navigation'
import { createStore, useStore } from './store'

/** A file that was opened, and what became of it. */
export interface OpenedFile {
  readonly file: ChosenFile
  /**
   * `waiting`: not decided yet; the first of these is on the import page. `unreadable`: the same, but only its error can
   * be shown. `out`: the person gave it up.
   */
  readonly state: 'waiting' | 'unreadable' | 'out' | 'started'
  /** The job that imports it, once it was started. */
  readonly jobId: string | null
}

/** Files that were opened together or while others waited. */
const batchStore = createStore<readonly OpenedFile[]>([])
const runStore = createStore<string | null>(null)

const isWaiting = ({ state }: OpenedFile): boolean => state === 'waiting' || state === 'unreadable'

const waiting = (batch: readonly OpenedFile[]): readonly ChosenFile[] =>
  batch.filter(isWaiting).map(({ file }) => file)

/** All files of the batch, in the order in which they came. */
export const useBatch = (): readonly OpenedFile[] => useStore(batchStore)

/** Files that wait for their preview; the first one is on the import page. */
export const usePendingFiles = (): readonly ChosenFile[] => waiting(useBatch())

/**
 * Shows the import page for these files, after those that wait already. A file that cannot be read has said so and makes
 * room.
 */
export function previewFiles(files: readonly ChosenFile[]): void {
  if (files.length === 0) return
  runStore.set(null)
  const opened = files.map((file) => ({ file, state: 'waiting', jobId: null }) as const)
  batchStore.set((old) => {
    const kept = old.map((former) =>
      former.state === 'unreadable' ? ({ ...former, state: 'out' } as const) : former
    )
    return waiting(kept).length === 0 ? opened : [...kept, ...opened]
  })
  showScreen('import')
}

/** Notes that a waiting file cannot be read. */
export function noteUnreadable(fileId: string): void {
  batchStore.set((old) =>
    old.map((opened) =>
      opened.file.fileId === fileId && opened.state === 'waiting'
        ? { ...opened, state: 'unreadable' }
        : opened
    )
  )
}

/** Gives up every file that waits. */
export function dropPendingFiles(): void {
  batchStore.set((old) => old.map((opened) => (isWaiting(opened) ? { ...opened, state: 'out' } : opened)))
}

/** Takes the first waiting file off: the job imports it, or it was given up. */
export function nextPendingFile(jobId: string | null): void {
  batchStore.set((old) => {
    const at = old.findIndex(isWaiting)
    return old.map((opened, index) =>
      index === at ? { ...opened, state: jobId === null ? 'out' : 'started', jobId } : opened
    )
  })
}

/** The job that the import page shows, null while it shows previews. */
export const useShownRun = (): string | null => useStore(runStore)

/** Shows a reading that runs on the import page, and what came of it afterwards. */
export function showRun(jobId: string): void {
  runStore.set(jobId)
  showScreen('import')
}

/** Goes back to previews. */
export const closeRun = (): void => runStore.set(null)
