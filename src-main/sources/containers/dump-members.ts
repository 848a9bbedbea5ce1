import { basename, dirname } from 'node:path/posix'
import { fileDamaged, notYetSupported } from '../failures'
import { dataIn } from '../pgdump/folder-dump'
import { type DumpContents, restoreAdvice, type TableData } from '../pgdump/read-contents'
import { kindOfData, tableOf } from '../pgdump/table-of'
import type { DumpTable } from '../tables/dump-table'
import type { BrokenLeaf, Leaf } from './leaves'

/** A dump in tar format, or in directory format and packed: where its table of contents lay, and what it says. */
export interface DumpInside {
  readonly contents: DumpContents
  /** Name of its table of contents. */
  readonly name: string
  readonly layers: readonly string[]
}

/** Tables of a dump whose rows are members of an archive, in the order of the archive. */
export async function* dumpMembers(
  leaves: AsyncIterable<Leaf | BrokenLeaf>,
  { contents, name }: DumpInside
): AsyncGenerator<DumpTable> {
  const folder = dirname(name)
  const missing = new Set<TableData>(
    contents.tables.filter((data) => data.hasData && kindOfData(data) !== null)
  )
  for await (const leaf of leaves) {
    if (dirname(leaf.name) !== folder) continue
    const data = dataIn(contents, basename(leaf.name))
    if (!data || !missing.delete(data)) continue
    if (!('error' in leaf)) {
      if (leaf.name.endsWith('.lz4')) {
        throw notYetSupported(name, 'a PostgreSQL dump compressed with lz4', restoreAdvice('FOLDER'))
      }
      yield tableOf(data, leaf.content, contents, leaf.name)
    } else if (leaf.error.code !== 'file-empty') throw leaf.error
  }
  const [lost] = missing
  if (lost) throw fileDamaged(name, `the rows of ${lost.table} are not in the archive`)
}
