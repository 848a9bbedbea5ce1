import type { ChosenFile } from '@shared/api/contract'
import { showScreen } from './navigation'
import { createStore, useStore } from './store'

const filesStore = createStore<readonly ChosenFile[]>([])

/** Files that wait for their preview; the first one is on the import page. */
export const usePendingFiles = (): readonly ChosenFile[] => useStore(filesStore)

/** Shows the import page for these files, after those that wait already. */
export function previewFiles(files: readonly ChosenFile[]): void {
  if (files.length === 0) return
  shownRun.set(null)
  filesStore.set((old) => [...old, ...files])
  showScreen('import')
}

/** Puts other files in place of all that wait. */
export function replacePendingFiles(files: readonly ChosenFile[]): void {
  filesStore.set(files)
}

/** Takes the first file off: it was imported or given up. */
export function nextPendingFile(): void {
  filesStore.set((old) => old.slice(1))
}

const shownRun = createStore<string | null>(null)

/** The job that the import page shows, null while it shows previews. */
export const useShownRun = (): string | null => useStore(shownRun)

/** Shows a reading that runs on the import page, and what came of it afterwards. */
export function showRun(jobId: string): void {
  shownRun.set(jobId)
  showScreen('import')
}

/** Goes back to previews. */
export const closeRun = (): void => shownRun.set(null)
