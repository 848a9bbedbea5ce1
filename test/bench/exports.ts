/**
 * Exports of call logs to files: calls per second and peak memory of each format, at a tenth of the calls and at all of them, in
 * processes of their own; CSV against `sqlite3 -csv` in the same run. Arguments: names of formats (default `csv xlsx pdf parquet`),
 * `--rows` (default 1 000 000). The workspace is kept for the next time.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_EXPORT, type ExportColumn, type ExportFormat } from '@shared/model/export'
import { runExport } from '../../src-main/jobs/export'
import { openStore } from '../../src-main/store/open-store'
import { closeStore } from '../../src-main/store/store'
import { workspaceWithCalls } from './many-calls'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '1000000' },
    // One measurement, in a process of its own.
    workspace: { type: 'string' },
    out: { type: 'string' }
  }
})

const COLUMNS: readonly ExportColumn[] = [
  'id',
  'date',
  'dateAnswer',
  'dateEnd',
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'direction',
  'outcome',
  'talkDurationUs',
  'totalDurationUs',
  'hangupCause'
]
const moment = (field: string): string =>
  `strftime('%Y-%m-%dT%H:%M:%S+00:00', ${field} / 1000000, 'unixepoch')`
const AS_SQL = `SELECT id, ${moment('date')}, ${moment('date_answer')}, ${moment('date_end')}, source_name,
  source_exten, destination_name, destination_exten, direction, outcome, talk_duration_us / 1000000,
  total_duration_us / 1000000, hangup_cause FROM call_log ORDER BY date, id`

if (values.workspace === undefined || values.out === undefined) compare()
else await measure(values.workspace, values.out, (positionals[0] ?? 'csv') as ExportFormat)

async function measure(workspace: string, path: string, format: ExportFormat): Promise<void> {
  const store = openStore(workspace, { mode: 'read' })
  const options = { ...DEFAULT_EXPORT, format, columns: COLUMNS, guard: false, times: 'iso' } as const
  const sort = { column: 'date', descending: false } as const
  const started = performance.now()
  const before = process.cpuUsage()
  const request = { options, filter: {}, sort, title: '', sentence: '' }
  const { rows } = await runExport(
    store,
    request,
    { path },
    { progress: () => undefined, cancelled: () => false }
  )
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  closeStore(store)
  const rss = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ rows, seconds, cpu: (user + system) / 1e6, rss }))
}

function compare(): void {
  const formats = positionals.length > 0 ? positionals : ['csv', 'xlsx', 'pdf', 'parquet']
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
  const kept = resolve('node_modules/.cache/calltrail-bench')
  try {
    for (const rows of [Number(values.rows) / 10, Number(values.rows)]) {
      const workspace = workspaceWithCalls(rows, kept)
      // What the system keeps of the file would else be the first one's loss.
      execFileSync('sqlite3', [workspace, 'SELECT count(*) FROM call_log WHERE source_name LIKE "%x%"'])
      for (const format of formats) {
        const out = join(folder, `calls.${format}`)
        const result = asJson(
          execFileSync(process.execPath, [
            process.argv[1] ?? '',
            format,
            '--workspace',
            workspace,
            '--out',
            out
          ])
        )
        const size = (statSync(out).size / 1e6).toFixed(0)
        const perSecond = Math.round(result.rows / result.seconds).toLocaleString('en')
        const against = format === 'csv' ? `; sqlite3 -csv ${ratio(workspace, out, result.seconds)}` : ''
        console.log(
          `${format} ${result.rows} calls: ${result.seconds.toFixed(2)} s (${result.cpu.toFixed(2)} s of processor), ${perSecond}/s, ${size} MB, peak ${result.rss.toFixed(0)} MB${against}`
        )
        rmSync(out)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Measured {
  readonly rows: number
  readonly seconds: number
  /** Seconds of processor of all threads: on a busy machine the wall clock says little. */
  readonly cpu: number
  /** Peak, MB. */
  readonly rss: number
}

function asJson(text: Buffer): Measured {
  return JSON.parse(text.toString('utf8')) as Measured
}

/** What SQLite's own command line needs for the same lines. */
function ratio(workspace: string, out: string, ours: number): string {
  const file = openSync(`${out}.sqlite3`, 'w')
  const started = performance.now()
  spawnSync('sqlite3', ['-csv', workspace, AS_SQL], { stdio: ['ignore', file, 'inherit'] })
  const seconds = (performance.now() - started) / 1000
  closeSync(file)
  rmSync(`${out}.sqlite3`)
  return `${seconds.toFixed(2)} s, ${(seconds / ours).toFixed(2)} times as long`
}
