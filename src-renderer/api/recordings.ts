import type { UseQueryResult } from '@tanstack/react-query'
import type { AnswerOf, RequestOf } from '@shared/api/contract'
import type { RecordingMethods } from '@shared/api/recording-methods'
import type { JobState } from '@shared/model/job'
import type { RecordingOverview, RecordingStackState } from '@shared/model/recording'
import { call } from './client'
import { noteStartedJob } from './jobs'
import { askAgain, queryClient, useApi } from './queries'

type RecordingMethod = keyof RecordingMethods

/** Asks the host about recordings; a failed answer is thrown as an `AppError`. */
export const askRecordings = <M extends RecordingMethod>(
  method: M,
  request: RequestOf<M>
): Promise<AnswerOf<M>> => call(method, request)

/** Answer of a read-only request about recordings, cached by method and request. */
export const useRecordings = <M extends RecordingMethod>(
  method: M,
  request: RequestOf<M>,
  options?: { readonly enabled?: boolean; readonly keepPrevious?: boolean }
): UseQueryResult<AnswerOf<M>> => useApi(method, request, options)

/** Recordings of the workspace by state, strays and places; undefined until they are known. */
export const useRecordingOverview = (): RecordingOverview | undefined =>
  useRecordings('recordings:overview', {}, { keepPrevious: true }).data

/** Answers that change with the files of recordings; what was decoded of a file stays good. */
const OF_FILES: ReadonlySet<string> = new Set<RecordingMethod>([
  'recordings:overview',
  'recordings:of-call',
  'recordings:page',
  'recordings:strays',
  'recordings:candidates',
  'recordings:exportable',
  'recordings:deletable',
  'recordings:stack'
])

/** Recordings have other files now: everything that tells of them is asked for again. */
export const noteRecordingChange = (): void => askAgain((method) => OF_FILES.has(method))

/** Looks through all places again. */
export async function lookForRecordings(): Promise<JobState> {
  const job = await askRecordings('recordings:link', {})
  noteStartedJob(job)
  return job
}

/** Coming back to the window sooner than this asks for nothing, milliseconds. */
const AWHILE_MS = 30_000

/**
 * A disk may have been connected or taken away while the person was elsewhere: has the host look for the places when they
 * come back after a while. Answers the function that ends it.
 */
export function followPlaces(): () => void {
  let asked = Date.now()
  const onFocus = (): void => {
    if (Date.now() - asked < AWHILE_MS) return
    asked = Date.now()
    // What cannot be looked for now is looked for the next time.
    askRecordings('recordings:check-places', {}).catch(() => undefined)
  }
  window.addEventListener('focus', onFocus)
  return () => window.removeEventListener('focus', onFocus)
}

const STACK = ['recordings:stack', {}]

/** How the live stack is reached and what the cache holds; undefined until it is known. */
export const useRecordingStack = (): UseQueryResult<RecordingStackState> =>
  useRecordings('recordings:stack', {})

/** Takes over what a change of stack or cache answered. */
export function noteStack(state: RecordingStackState): void {
  queryClient.setQueryData(STACK, state)
  noteRecordingChange()
}
