import type { TemporaryFiles } from '../bytes/temporary-files'
import { type Content, tablesShape } from '../content'
import type { Leaf } from '../containers/leaves'
import { formatUnknown } from '../failures'
import { tableKind } from '../tables/content-kind'
import { routeTables } from '../tables/route-tables'
import { quietDatabase } from './database-file'
import { countRows, databaseTables, listTables } from './database-tables'

/** Tables that only a workspace of ours has; it is opened, not imported. */
const WORKSPACE_TABLES = ['skipped_group', 'call_log_participant', 'source'] as const

/** An SQLite database with a table of events, `master.db` as cel_sqlite3_custom writes it. */
export async function sqliteContent(leaf: Leaf, files: TemporaryFiles): Promise<Content> {
  const { name } = leaf
  const path = await quietDatabase(leaf.path ?? (await files.keep(leaf.content, name)), name, files)
  const outlines = listTables(path, name)
  if (WORKSPACE_TABLES.every((table) => outlines.some((outline) => outline.name === table))) {
    throw formatUnknown(name, 'it is a workspace of Calltrail, which can be opened as such')
  }
  const wanted = outlines.filter((outline) => tableKind(outline.name, outline.columns) !== null)
  const kinds = new Set(wanted.map((outline) => tableKind(outline.name, outline.columns)))
  if (!kinds.has('cels') && !kinds.has('history')) {
    throw formatUnknown(name, 'it is a database without a table of call events')
  }
  const about = countRows(
    path,
    name,
    wanted.map((outline) => outline.name)
  )
  const meter = { rows: 0, chars: 0 }
  return {
    ...tablesShape('sqlite', kinds.has('cels') ? 'cel' : 'history'),
    encoding: 'UTF-8',
    progress: () => (about === 0 ? 1 : Math.min(1, meter.rows / about)),
    passed: () => meter.chars,
    async *read(_bytes, environment) {
      meter.rows = meter.chars = 0
      yield* routeTables(databaseTables(path, environment.fileName, meter), environment)
    }
  }
}
