import type { SourceKind } from '@shared/model/import-preview'
import type { RowObserver } from '../dialects/dialect'
import { formatUnknown } from '../failures'
import type { DumpContents } from './read-contents'
import { kindOfData } from './table-of'

/** What a dump is mainly about, by its table of contents. Throws where it holds nothing that we read. */
export function kindOfDump(contents: DumpContents, name: string): SourceKind {
  const kinds = new Set(contents.tables.filter((table) => table.hasData).map(kindOfData))
  if (kinds.has('cels')) return 'cel'
  if (kinds.has('directory')) return 'directory'
  if (kinds.has('history')) return 'history'
  throw formatUnknown(name, 'it is a PostgreSQL dump without the rows of the table cel')
}

/** Tells the preview what will come, because it may stop before. */
export function announceTables(contents: DumpContents, observer: RowObserver | undefined): void {
  for (const table of contents.tables) {
    const kind = table.hasData ? kindOfData(table) : null
    if (kind !== null && kind !== 'server') observer?.announce?.(kind)
  }
}
