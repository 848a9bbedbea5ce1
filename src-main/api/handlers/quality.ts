import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** The report on the data, and the comparison with call logs that a server had stored. */
export function qualityHandlers({ backend }: ApiContext): HandlersOf<'quality' | 'diff'> {
  return {
    'quality:report': async () => backend.query('qualityReport', {}),
    'diff:summary': async (request) => backend.query('diffSummary', request),
    'diff:page': async (request) => backend.query('diffPage', request)
  }
}
