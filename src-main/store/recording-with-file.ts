import { AppError } from '@shared/errors/app-error'
import type { RecordingWithFile } from '@shared/model/recording'
import { recordingRows } from './recording-rows'
import type { ReadStore } from './store'

/** A recording with its file and what can be done with it. Throws `recording-not-found`. */
export function recordingWithFile(store: ReadStore, { uuid }: { readonly uuid: string }): RecordingWithFile {
  const [row] = recordingRows(store, [uuid])
  if (row === undefined) throw recordingNotFound(uuid)
  const { recording, state, problem, file, downloadName } = row
  return { recording, state, problem, file, downloadName }
}

/** The error for a recording that is not there any more. */
export function recordingNotFound(uuid: string): AppError {
  return new AppError({
    code: 'recording-not-found',
    message: 'This recording is not in the workspace any more.',
    hint: 'Its call was deleted or made again. Refresh the list.',
    details: { uuid }
  })
}
