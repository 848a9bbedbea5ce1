import type { SourceFormat, SourceKind } from '@shared/model/import-preview'
import type { ReadBatch, ReadEnvironment, Recognised } from './dialects/dialect'
import type { DumpContents } from './pgdump/read-contents'

/** What a content is, for the preview. */
export type ContentShape = Omit<Recognised, 'read' | 'encoding'>

/** Text, a dump or a database below all compression, and how to read it. */
export interface Content extends ContentShape {
  readonly encoding: string
  /** Reads it once; `bytes` are those of the content, from the first. */
  read(bytes: AsyncIterable<Buffer>, environment: ReadEnvironment): AsyncGenerator<ReadBatch>
  /** The table of contents of a dump whose rows lie in other files. */
  readonly dump?: DumpContents
  /** Part of it that was read so far, 0 to 1, where that is not a matter of `bytes`. */
  readonly progress?: () => number
  /** Characters handed out so far, where they do not come from `bytes`. */
  readonly passed?: () => number
}

/** The shape of everything that is made of tables: columns come with the rows. */
export function tablesShape(format: SourceFormat, kind: SourceKind): ContentShape {
  return { format, kind, delimiter: null, hasHeader: false, columns: () => [] }
}
