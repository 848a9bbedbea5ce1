/**
 * How quickly recordings are packed, and what others need for the same files:
 * `node test/bench/run.mjs recordings-pack [--files 10000] [--seconds 15]`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packRecordings } from '../../src-main/jobs/pack-recordings'
import { openStore } from '../../src-main/store/open-store'
import { closeStore } from '../../src-main/store/store'
import { linkFiles, recordedCall, recordingUuid, smallWav, workspaceOf } from '../support/recorded-calls'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '15' } }
})
const QUIET = { stdio: 'ignore' } as const
const files = Number(values.files)
const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
try {
  const workspace = join(folder, 'bench.calltrail')
  const sounds = join(folder, 'sounds')
  mkdirSync(sounds)
  workspaceOf(
    workspace,
    Array.from({ length: files }, (_, n) => recordedCall(n + 1))
  )
  const write = openStore(workspace, { mode: 'write' })
  const kinds = Array.from({ length: 20 }, (_, n) => smallWav(Number(values.seconds), n + 1))
  linkFiles(
    write,
    { path: sounds },
    Array.from({ length: files }, (_, n) => ({
      uuid: recordingUuid(n + 1),
      content: kinds[n % kinds.length] ?? ''
    }))
  )
  closeStore(write)
  const bytes = files * (kinds[0]?.length ?? 0)
  console.log(`${files} files, ${Math.round(bytes / 1e6)} MB`)
  await measured('packRecordings', bytes, join(folder, 'own.zip'), async (out) => {
    const store = openStore(workspace, { mode: 'read' })
    const request = {
      calls: { filter: {}, except: [] },
      by: 'call',
      target: 'original',
      fetch: false
    } as const
    const order = { exportUuid: 'bench', path: out, requestedAt: 0, request }
    const control = { progress: () => undefined, cancelled: () => false }
    await packRecordings(store, order, null, () => undefined, control)
    closeStore(store)
  })
  await measured('tar', bytes, join(folder, 'other.tar'), (out) =>
    execFileSync('tar', ['-cf', out, sounds], QUIET)
  )
  for (const level of ['-1', '-6', '-0']) {
    const out = join(folder, `other${level}.zip`)
    await measured(`zip ${level}`, bytes, out, () => execFileSync('zip', ['-qr', level, out, sounds], QUIET))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measured(
  name: string,
  bytes: number,
  out: string,
  work: (out: string) => unknown
): Promise<void> {
  try {
    const started = performance.now()
    await work(out)
    const seconds = (performance.now() - started) / 1000
    const rss = Math.round(process.memoryUsage().rss / 1e6)
    console.log(
      `${name.padEnd(16)} ${seconds.toFixed(1)} s, ${Math.round(files / seconds)} files/s, ` +
        `${Math.round(bytes / 1e6 / seconds)} MB/s, ${((statSync(out).size / bytes) * 100).toFixed(1)} %, RSS ${rss} MB`
    )
    rmSync(out)
  } catch (error) {
    console.log(`${name.padEnd(16)} not measured: ${(error as Error).message.split('\n')[0]}`)
  }
}
