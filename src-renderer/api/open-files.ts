import { adoptFiles, call, host } from './client'
import { reportFailure } from '../state/failure'
import { previewFiles } from '../state/pending-files'
import { createStore, useStore } from '../state/store'

const readingStore = createStore<string | null>(null)

/** Name of the file that is on its way to the host, null when there is none: uploads take a while. */
export const useReadingFile = (): string | null => useStore(readingStore)

/** Previews files that were dropped or picked in the page. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  readingStore.set(files[0]?.name ?? '')
  try {
    previewFiles(await adoptFiles(files))
  } catch (error) {
    reportFailure(error)
  } finally {
    readingStore.set(null)
  }
}

/** The browser's own file dialog. */
function pickInPage(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void takeFiles([...(input.files ?? [])]))
  input.click()
}

/** Lets the person choose files, by the system's dialog or the browser's, and previews them. */
export async function chooseFiles(purpose: 'dump' | 'directory'): Promise<void> {
  if (host === 'http') return pickInPage()
  try {
    previewFiles((await call('files:choose', { purpose })) ?? [])
  } catch (error) {
    reportFailure(error)
  }
}

/** Previews files at a path on the computer of the host. Browser mode only. */
export async function openPath(path: string): Promise<void> {
  previewFiles(await call('files:open-path', { path }))
}
