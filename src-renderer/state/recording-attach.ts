import type { RecordingRow } from '@shared/model/recording'
import { openLayer } from './layers'
import { createStore, useStore } from './store'

const rowStore = createStore<RecordingRow | null>(null)

/** The recording that the open dialog wants a file for. */
export const useRecordingWithoutFile = (): RecordingRow | null => useStore(rowStore)

/** Asks which file belongs to a recording. */
export function askForFile(row: RecordingRow): void {
  rowStore.set(row)
  openLayer('recording-strays')
}
