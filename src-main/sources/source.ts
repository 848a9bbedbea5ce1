import type { Cel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import type { RowProblem } from '@shared/model/job'
import type { ServerHistory } from '@shared/model/server-call-log'

/** A CEL as a source gives it: no workspace id yet, but the server's own ids where the dump has them. */
export type IncomingCel = Omit<Cel, 'id' | 'callLogId'> & {
  readonly serverId: number | null
  /** Call log of the row on the server; 0 when the dump says that it has none, undefined when it does not say. */
  readonly serverCallLogId?: number | undefined
}

/** Where the bytes come from. `sizeBytes` is null for standard input. */
export type SourceInput =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly sizeBytes: number }
  | {
      readonly kind: 'stream'
      readonly stream: NodeJS.ReadableStream
      readonly name: string
      readonly sizeBytes: null
    }

/** What arrives together; batches hold at most a few thousand rows, so memory stays bounded. */
export interface SourceBatch {
  readonly cels: readonly IncomingCel[]
  readonly problems: readonly RowProblem[]
  /** Event rows of the file in this batch: kept, rejected and ignored. */
  readonly read: number
  readonly ignored: number
  /** Compressed bytes consumed since the beginning, for progress. */
  readonly bytesRead: number
  /** Present once, in the batch that completes it, when the source holds a directory. */
  readonly directory?: DirectorySnapshot
  /** Call logs that the server had stored; not counted in `read`. */
  readonly history?: ServerHistory
}

/** A recognised file, ready to be read from the beginning. */
export interface OpenedSource {
  readonly preview: ImportPreview
  /** Reads it all, once. A row that cannot be kept becomes a problem; only damage of the file itself throws. */
  batches(): AsyncIterable<SourceBatch>
  /** Removes what was unpacked beside the file. Needed only where `batches` is not read to its end or left. */
  close?(): Promise<void>
}

/** `pause` is called now and then while the source is looked into, which takes its time with large archives; it may throw. */
export type OpenSource = (
  input: SourceInput,
  options: ImportOptions,
  pause?: () => Promise<void>
) => Promise<OpenedSource>
