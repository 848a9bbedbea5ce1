import { packFetcher } from '../jobs/pack-fetch'
import { packRecordings } from '../jobs/pack-recordings'
import { openStore } from '../store/open-store'
import { closeStore } from '../store/store'
import { anewPath, writeBeside } from '../store/write-anew'
import { JobQueue } from './job-queue'
import type { PackerCommands } from './protocol'
import { push, serveThread } from './serve-thread'

/**
 * Packs recordings beside everything else: an export of hours must not hold up an import. It only reads the workspace;
 * how far an export is, the writing thread notes (`people-commands.ts`).
 */
const queue = new JobQueue(
  async ({ path, spec }, control) => {
    if (spec.kind !== 'pack') throw new Error(`This thread does not run ${spec.kind} jobs.`)
    const { order, access, fileId, fileName } = spec
    const store = openStore(path, { mode: 'read' })
    const fetcher = packFetcher(store, order, access)
    try {
      const outcome = await packRecordings(
        store,
        order,
        fetcher?.fetch ?? null,
        (step) => push({ push: 'export-step', path, step }),
        control
      )
      return { kind: 'pack', exportUuid: order.exportUuid, fileId, fileName, ...outcome }
    } finally {
      await fetcher?.close()
      closeStore(store)
    }
  },
  (job) => push({ push: 'job', job })
)

serveThread<PackerCommands>({
  start: (job) => queue.start(job),
  cancel: ({ jobId }) => queue.cancel(jobId),
  writeAnew({ path }) {
    const store = openStore(path, { mode: 'read' })
    try {
      writeBeside(store, anewPath(path))
    } finally {
      closeStore(store)
    }
    return null
  }
})
