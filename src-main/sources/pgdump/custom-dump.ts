import type { ReadBatch, ReadEnvironment } from '../dialects/dialect'
import { type Content, tablesShape } from '../content'
import { routeTables } from '../tables/route-tables'
import { customTables } from './custom-tables'
import type { DumpContents } from './read-contents'
import { announceTables, kindOfDump } from './kind-of-dump'

/** A dump in custom format, `pg_dump -Fc`: table of contents and rows in one file. */
export function customDump(contents: DumpContents, name: string): Content {
  return {
    ...tablesShape('pg-custom', kindOfDump(contents, name)),
    encoding: contents.encoding,
    async *read(bytes, environment: ReadEnvironment): AsyncGenerator<ReadBatch> {
      announceTables(contents, environment.observer)
      yield* routeTables(customTables(bytes, environment.fileName), environment)
    }
  }
}
