import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Figures of many calls. */
export function statisticsHandlers({ backend }: ApiContext): HandlersOf<'statistics'> {
  return { 'statistics:report': async (request, asker) => backend.statistics(request, asker) }
}
