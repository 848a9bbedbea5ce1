import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Running and finished jobs. */
export function jobHandlers({ backend }: ApiContext): HandlersOf<'jobs'> {
  return {
    'jobs:list': async () => backend.listJobs(),
    'jobs:cancel': async ({ jobId }) => backend.cancelJob(jobId),
    'jobs:dismiss': async ({ jobId }) => {
      await backend.dismissJob(jobId)
      return null
    }
  }
}
