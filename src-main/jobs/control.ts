import type { JobPhase } from '@shared/model/job'

/** How a job talks to whoever runs it; the same jobs run in a worker thread and in the command line. */
export interface JobControl {
  /** Called as often as the job likes; the receiver thins it out. */
  progress(step: {
    readonly phase: JobPhase
    readonly done: number
    readonly about: number | null
    readonly rejected?: number
  }): void
  /** True once somebody asked to stop; a job looks at least every 200 ms and then throws `cancelled`. */
  cancelled(): boolean
}
