import { isTimeZone } from '@shared/format/zone'
import type { ContentKind, SourceServer } from '@shared/model/import-preview'
import type { ReadBatch, ReadEnvironment } from '../dialects/dialect'
import { celBatches } from '../rows/cel-batches'
import { mapColumns } from '../rows/columns'
import { DirectoryCollector, isDirectoryTable } from './collect-directory'
import { tableKind } from './content-kind'
import type { DumpTable } from './dump-table'
import { readHistory } from './read-history'

/**
 * Reads what matters of a dump's tables, in one pass: events, the server's call logs, and at the end the directory. What
 * `options.take` declines is passed over; the preview, which has an observer, looks at everything.
 */
export async function* routeTables(
  tables: AsyncIterable<DumpTable>,
  environment: ReadEnvironment
): AsyncGenerator<ReadBatch> {
  const { options, times, observer } = environment
  const wants = (kind: 'cels' | 'directory' | 'history'): boolean =>
    observer !== undefined || options.take?.[kind] !== false
  const directory = new DirectoryCollector()
  for await (const table of tables) {
    const kind = tableKind(table.name, table.columns)
    if (kind !== null && kind !== 'server') observer?.announce?.(kind satisfies ContentKind)
    if (kind === 'cels' && wants('cels')) {
      const columns = mapColumns(table.columns, options.columns)
      observer?.columns?.(columns)
      yield* celBatches(table.rows, columns, environment)
    } else if (kind === 'directory' && wants('directory') && isDirectoryTable(table.name)) {
      const problems = await directory.take(table.name, table)
      if (problems.length > 0) yield { cels: [], problems, read: problems.length, ignored: 0 }
    } else if (kind === 'history' && wants('history')) {
      yield* readHistory(table, times)
    } else if (kind === 'queue-log' && observer) {
      for await (const { rows } of table.rows) observer.queueLog?.(rows.length)
    } else if (kind === 'server' && observer) {
      observer.server?.(await readServer(table))
    }
  }
  const snapshot = directory.finish()
  if (snapshot) yield { cels: [], problems: [], read: 0, ignored: 0, directory: snapshot }
}

async function readServer(table: DumpTable): Promise<SourceServer> {
  let server: SourceServer = { version: null, zone: null }
  for await (const { rows } of table.rows) {
    const value = (column: string): string | null => rows[0]?.[table.columns.indexOf(column)] || null
    const zone = value('timezone')
    server = { version: value('wazo_version'), zone: zone && isTimeZone(zone) ? zone : null }
  }
  return server
}
