import { writeAtomically } from '../../exports'
import { writeDiff } from '../../exports/diff-text'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** More than a comparison keeps. */
const ALL_KEPT = 1_000_000

/** The report on the data, and the comparison with call logs that a server had stored. */
export function qualityHandlers({ backend, files }: ApiContext): HandlersOf<'quality' | 'diff'> {
  return {
    'quality:report': async () => backend.query('qualityReport', {}),
    'diff:summary': async (request) => backend.query('diffSummary', request),
    'diff:page': async (request) => backend.query('diffPage', request),
    'diff:export': async ({ form, zone, fileId, ...scope }) => {
      const { path } = files.get(fileId, 'target', 'download')
      const summary = await backend.query('diffSummary', scope)
      const { rows } = await backend.query('diffPage', { ...scope, offset: 0, limit: ALL_KEPT })
      await writeAtomically(path, (file) => writeDiff(file, form, zone, { summary, rows }))
      return { calls: rows.length, truncated: summary.truncated }
    }
  }
}
