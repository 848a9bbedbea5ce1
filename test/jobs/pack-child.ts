/**
 * A program that packs recordings, telling each step on its standard output and its memory at the end: for tests that
 * take its room away, or have it killed without warning once so many are packed. Arguments: workspace, archive, uuid of the
 * export, how many.
 */
import { packRecordings } from '../../src-main/jobs/pack-recordings'
import { openStore } from '../../src-main/store/open-store'
import { errorData } from '../../src-shared/errors/app-error'

const [workspace = '', path = '', exportUuid = '', killedAt = ''] = process.argv.slice(2)
const store = openStore(workspace, { mode: 'read' })
const calls = { filter: {}, except: [] }
const order = {
  exportUuid,
  path,
  requestedAt: 1_773_219_730_000_000,
  request: { calls, by: 'call', target: 'original', fetch: false }
} as const
let most = 0
const control = {
  progress: ({ done }: { readonly done: number }): void => {
    const { rss } = process.memoryUsage()
    most = Math.max(most, rss)
    process.stdout.write(`packing ${done}\n`)
    // By itself: whoever watches it may be too late.
    if (killedAt !== '' && done >= Number(killedAt)) process.kill(process.pid, 'SIGKILL')
  },
  cancelled: () => false
}
const before = process.memoryUsage().rss
try {
  const outcome = await packRecordings(store, order, null, () => undefined, control)
  process.stdout.write(`done ${JSON.stringify({ ...outcome, before, most })}\n`)
} catch (error) {
  process.stdout.write(`failed ${JSON.stringify(errorData(error))}\n`)
}
