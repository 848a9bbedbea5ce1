/**
 * Looking through a folder of made-up recordings: files per second of the first look, of looking again, and of giving
 * strays to call logs that came later. Arguments: `--files` (10 000, and 100 000).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkRecordings } from '../../src-main/jobs/link-recordings'
import { proposeRoot } from '../../src-main/jobs/propose-root'
import { relinkStrays } from '../../src-main/jobs/relink-strays'
import { openStore } from '../../src-main/store/open-store'
import { addRecordingRoot } from '../../src-main/store/recording-roots'
import { pageRecordings } from '../../src-main/store/recording-rows'
import { closeStore, inTransaction } from '../../src-main/store/store'
import { quiet } from '../jobs/quiet'
import { addCallLogs, callLog } from '../store/call-logs'
import { MONITOR, recording, uuidOf, wav } from '../support/recordings'

const { values } = parseArgs({
  options: { files: { type: 'string', multiple: true, default: ['10000', '100000'] } }
})
for (const files of values.files.map(Number)) await measure(files)

async function measure(files: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
  const root = join(folder, 'monitor')
  mkdirSync(root)
  const sound = wav(10)
  for (let n = 0; n < files; n += 1) writeFileSync(join(root, `${uuidOf(n)}.wav`), sound)
  const store = openStore(join(folder, 'bench.calltrail'), { mode: 'write' })
  const calls = (from: number, until: number): void =>
    addCallLogs(
      store,
      Array.from({ length: until - from }, (_, n) => callLog(from + n, { recordings: [recording(from + n)] }))
    )
  const late = Math.ceil(files / 10)
  calls(0, files - late)
  const timed = async (what: string, work: () => unknown): Promise<void> => {
    const start = performance.now()
    const before = process.cpuUsage()
    await work()
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(before)
    const cpu = ((user + system) / 1e6).toFixed(2)
    const memory = Math.round(process.memoryUsage().rss / 1e6)
    console.log(
      `${files} files: ${what} ${seconds.toFixed(2)} s (processor ${cpu} s), ${Math.round(files / seconds)} files/s, ${memory} MB`
    )
  }
  try {
    await timed('proposal', () => proposeRoot(store, { path: root }))
    inTransaction(store, () => addRecordingRoot(store, { kind: 'folder', path: root, prefix: MONITOR }))
    await timed('first look', () => linkRecordings(store, { roots: 'all' }, quiet))
    await timed('second look', () => linkRecordings(store, { roots: 'all' }, quiet))
    calls(files - late, files)
    await timed('strays to new calls', () => relinkStrays(store, 0, async () => undefined))
    await timed('page', () =>
      pageRecordings(store, { filter: {}, states: ['playable'], offset: 0, limit: 200 })
    )
  } finally {
    closeStore(store)
    rmSync(folder, { recursive: true, force: true })
  }
}
