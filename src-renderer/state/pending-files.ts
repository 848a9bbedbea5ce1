import type { ChosenFile } from '@shared/api/contract'
import { showScreen } from './navigation'
import { createStore, useStore } from './store'

/** A file that was opened, and what became of it. */
export interface OpenedFile {
  readonly file: ChosenFile
  /** `waiting`: not decided yet; the first of these is on the import page. `out`: the person gave it up. */
  readonly state: 'waiting' | 'out' | 'started'
  /** The job that imports it, once it was started. */
  readonly jobId: string | null
}

/** Files that were opened together or while others waited. */
const batchStore = createStore<readonly OpenedFile[]>([])
const runStore = createStore<string | null>(null)

const waiting = (batch: readonly OpenedFile[]): readonly ChosenFile[] =>
  batch.filter(({ state }) => state === 'waiting').map(({ file }) => file)

/** All files of the batch, in the order in which they came. */
export const useBatch = (): readonly OpenedFile[] => useStore(batchStore)

/** Files that wait for their preview; the first one is on the import page. */
export const usePendingFiles = (): readonly ChosenFile[] => waiting(useBatch())

/** Shows the import page for these files, after those that wait already. */
export function previewFiles(files: readonly ChosenFile[]): void {
  if (files.length === 0) return
  runStore.set(null)
  const opened = files.map((file) => ({ file, state: 'waiting', jobId: null }) as const)
  batchStore.set((old) => (waiting(old).length === 0 ? opened : [...old, ...opened]))
  showScreen('import')
}

/** Takes the first waiting file off: the job imports it, or it was given up. */
export function nextPendingFile(jobId: string | null): void {
  batchStore.set((old) => {
    const at = old.findIndex(({ state }) => state === 'waiting')
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
