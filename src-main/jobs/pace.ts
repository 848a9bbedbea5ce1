import { setImmediate } from 'node:timers/promises'
import { AppError } from '@shared/errors/app-error'
import type { JobControl } from './control'

/** Long enough to work, short enough that a cancel or another message is heard at once. */
const SLICE_MS = 40

/** What a job throws when somebody cancelled it. */
export function cancelledError(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'The job was cancelled.',
    hint: 'Start it again whenever you like.'
  })
}

/**
 * A function to be awaited often within a job: lets the thread hear its messages every 40 ms, and throws `cancelled`
 * once somebody asked to stop.
 */
export function createPace(control: JobControl): () => Promise<void> {
  let sliceStart = performance.now()
  return async () => {
    if (performance.now() - sliceStart >= SLICE_MS) {
      await setImmediate()
      sliceStart = performance.now()
    }
    if (control.cancelled()) throw cancelledError()
  }
}
