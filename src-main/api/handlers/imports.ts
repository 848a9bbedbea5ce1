import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Looking into a dump, importing it, and making call logs of what is stored. */
export function importHandlers(context: ApiContext): HandlersOf<'imports' | 'generation'> {
  const { backend, files } = context
  return {
    'imports:preview': async ({ fileId, options }) =>
      backend.preview({ file: files.get(fileId, 'source'), options }),
    'imports:start': async ({ fileId, options }) => {
      const job = await backend.startJob({
        kind: 'import',
        file: files.get(fileId, 'source'),
        options
      })
      context.jobTakes(job.id, fileId)
      return job
    },
    'generation:start': async ({ selection, dryRun }) =>
      backend.startJob({ kind: 'generate', selection, dryRun })
  }
}
