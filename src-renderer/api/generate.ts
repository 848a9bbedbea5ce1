import type { GenerationSelection } from '@shared/api/contract'
import { reportFailure } from '../state/failure'
import { call } from './client'
import { noteStartedJob } from './jobs'

/** Makes call logs of a selection; what comes of it shows in the status bar and among the sources. */
export function startGeneration(selection: GenerationSelection): void {
  call('generation:start', { selection, dryRun: false }).then(noteStartedJob, reportFailure)
}
