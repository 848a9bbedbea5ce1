import { basename } from 'node:path'
import type { ExportProfile } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import type { PlainCallLog } from '@shared/model/call-log-row'
import { writeAtomically } from './atomic-file'
import { csvCells, csvHeader, type CsvOptions } from './csv-profile'
import { csvLine } from './csv-text'

/** Measured: smaller blocks cost system calls, larger ones memory, and neither wins time. */
const BLOCK_CHARS = 128 * 1024

export interface ExportListener {
  /** Rows written so far. */
  onRows(rows: number): void
  /** Looked at between blocks; true ends the export with `cancelled`. */
  cancelled(): boolean
}

export interface ExportResult {
  readonly rows: number
  readonly bytes: number
}

/**
 * Writes call logs to a CSV file in the order in which they come. The file appears when it is complete; an export that
 * is cancelled or fails leaves nothing, and an older file of that name as it was.
 */
export async function exportCsv(
  path: string,
  profile: ExportProfile,
  batches: Iterable<readonly PlainCallLog[]> | AsyncIterable<readonly PlainCallLog[]>,
  options: CsvOptions,
  listener: ExportListener
): Promise<ExportResult> {
  return writeAtomically(path, (file) => {
    // A nearly full disk takes a part of the block first; writeFile goes on until the rest is refused.
    const out = { name: basename(path), write: (block: Uint8Array) => file.writeFile(block) }
    return writeCsv(out, profile, batches, options, listener)
  })
}

/** Where blocks of a file go. */
export interface CsvTarget {
  readonly name: string
  write(block: Uint8Array): Promise<void>
}

/** Writes the same file into a pipe, block by block: what is there when an export is cancelled stays there. */
export async function writeCsv(
  target: CsvTarget,
  profile: ExportProfile,
  batches: Iterable<readonly PlainCallLog[]> | AsyncIterable<readonly PlainCallLog[]>,
  options: CsvOptions,
  listener: ExportListener
): Promise<ExportResult> {
  const out = new BlockWriter(target)
  let rows = 0
  out.text += csvLine(csvHeader(profile, options))
  for await (const batch of batches) {
    for (const callLog of batch) {
      out.text += csvLine(csvCells(profile, callLog, options))
      rows += 1
      if (out.text.length < BLOCK_CHARS) continue
      stopIfCancelled(target, listener)
      await out.flush()
      listener.onRows(rows)
    }
    stopIfCancelled(target, listener)
  }
  await out.flush()
  listener.onRows(rows)
  return { rows, bytes: out.bytes }
}

function stopIfCancelled({ name }: CsvTarget, listener: ExportListener): void {
  if (!listener.cancelled()) return
  throw new AppError({
    code: 'cancelled',
    message: `The export of ${name} was cancelled.`,
    hint: 'Nothing was left behind.'
  })
}

class BlockWriter {
  text = ''
  bytes = 0

  constructor(private readonly target: CsvTarget) {}

  async flush(): Promise<void> {
    const block = Buffer.from(this.text)
    this.text = ''
    await this.target.write(block)
    this.bytes += block.length
  }
}
