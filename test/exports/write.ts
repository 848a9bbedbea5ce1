import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { ExportOptions } from '@shared/model/export'
import { exportContent, tableFor, writeExport, type ExportListener } from '../../src-main/exports'
import { HEAD, rowOf } from './rows'

const QUIET: ExportListener = { onRows: () => undefined, cancelled: () => false }

/** Call logs written to a file and read again: its bytes, and those of the file that describes it, if there is one. */
export async function writtenFiles(
  options: ExportOptions,
  logs: readonly StoredCallLog[]
): Promise<{ readonly file: Buffer; readonly about: string | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    const path = join(folder, 'calls')
    const most = Math.max(0, ...logs.map(({ recordings }) => recordings.length))
    const table = tableFor(options, most)
    const batches = [logs.map((log) => rowOf(log, table.fields))]
    const head = { ...HEAD, title: 'March', sentence: '2 calls where Tag sales', calls: logs.length }
    await writeExport(path, exportContent({ options, table, head, batches }), QUIET)
    return { file: readFileSync(path), about: options.describe ? readIfThere(`${path}.about.json`) : null }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same as text. */
export const written = async (options: ExportOptions, logs: readonly StoredCallLog[]): Promise<string> =>
  (await writtenFiles(options, logs)).file.toString('utf8')

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
