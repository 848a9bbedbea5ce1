import type { WriteStore } from '../store/store'
import { storeError } from '../store/store-error'
import { lockForWriting } from '../store/writer-lock'

/** Runs a job as the only writer of the workspace; what SQLite throws becomes an error with a hint. */
export async function asOnlyWriter<T>(store: WriteStore, job: () => Promise<T>): Promise<T> {
  const unlock = lockForWriting(store)
  try {
    return await job()
  } catch (error) {
    throw storeError(error, store.path)
  } finally {
    unlock()
  }
}
