import type { JobControl } from '../../src-main/jobs/control'

/** A job that nobody watches and nobody stops. */
export const quiet: JobControl = { progress: () => undefined, cancelled: () => false }
