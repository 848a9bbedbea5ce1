import { createReadStream, existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { peel } from '../bytes/peel'
import { type Content, tablesShape } from '../content'
import type { Leaf } from '../containers/leaves'
import { fileDamaged, notYetSupported, readFailure } from '../failures'
import type { DumpTable } from '../tables/dump-table'
import { routeTables } from '../tables/route-tables'
import { announceTables, kindOfDump } from './kind-of-dump'
import { type DumpContents, restoreAdvice, type TableData } from './read-contents'
import { kindOfData, tableOf } from './table-of'

/** What pg_dump appends to the names that its table of contents has. */
const ENDINGS = ['', '.gz', '.zst', '.lz4'] as const

/** A dump in directory format, `pg_dump -Fd`, of which `leaf` is the table of contents: rows are in files beside it. */
export function folderDump(contents: DumpContents, { name, path }: Leaf): Content {
  const folder = path === null ? null : dirname(path)
  return {
    ...tablesShape('pg-directory', kindOfDump(contents, name)),
    encoding: contents.encoding,
    dump: contents,
    async *read(_bytes, environment) {
      if (folder === null) throw withoutRows(name)
      announceTables(contents, environment.observer)
      yield* routeTables(folderTables(contents, folder), environment)
    }
  }
}

async function* folderTables(contents: DumpContents, folder: string): AsyncGenerator<DumpTable> {
  for (const data of contents.tables) {
    if (!data.hasData || kindOfData(data) === null) continue
    const file = data.file ?? ''
    const found = isPlainName(file)
      ? ENDINGS.find((ending) => existsSync(join(folder, file + ending)))
      : undefined
    if (found === undefined)
      throw fileDamaged(file, `the rows of ${data.table} should be in it, and it is not there`)
    const rows = rowsIn(join(folder, file + found))
    yield tableOf(data, rows, contents, file + found)
  }
}

/** The table of contents comes from elsewhere: it must not lead out of its folder. */
const isPlainName = (file: string): boolean =>
  file !== '' && file !== '..' && basename(file) === file && !file.includes('\\')

async function* rowsIn(path: string): AsyncGenerator<Buffer> {
  const name = basename(path)
  const stream = createReadStream(path)
  stream.on('error', () => undefined)
  try {
    const { content } = await peel(stream as AsyncIterable<Buffer>, name)
    yield* content
  } catch (cause) {
    throw readFailure(name, cause)
  } finally {
    stream.destroy()
  }
}

function withoutRows(name: string): Error {
  return notYetSupported(
    name,
    'only the table of contents of a PostgreSQL dump in directory format',
    `Open the toc.dat in its folder, where the rows are. ${restoreAdvice('FOLDER')}`
  )
}

/** The entry whose rows are in this file of the dump, compressed or not. */
export function dataIn(contents: DumpContents, file: string): TableData | null {
  return (
    contents.tables.find(
      (data) => data.file !== null && ENDINGS.some((ending) => data.file + ending === file)
    ) ?? null
  )
}
