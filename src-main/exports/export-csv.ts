import type { FileHandle } from 'node:fs/promises'
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
  return writeAtomically(path, async (file) => {
    const out = new BlockWriter(file)
    let rows = 0
    out.text += csvLine(csvHeader(profile, options))
    for await (const batch of batches) {
      for (const callLog of batch) {
        out.text += csvLine(csvCells(profile, callLog, options))
        rows += 1
        if (out.text.length < BLOCK_CHARS) continue
        stopIfCancelled(path, listener)
        await out.flush()
        listener.onRows(rows)
      }
      stopIfCancelled(path, listener)
    }
    await out.flush()
    listener.onRows(rows)
    return { rows, bytes: out.bytes }
  })
}

function stopIfCancelled(path: string, listener: ExportListener): void {
  if (!listener.cancelled()) return
  throw new AppError({
    code: 'cancelled',
    message: `The export of ${basename(path)} was cancelled.`,
    hint: 'Nothing was left behind.'
  })
}

class BlockWriter {
  text = ''
  bytes = 0

  constructor(private readonly file: FileHandle) {}

  async flush(): Promise<void> {
    const block = Buffer.from(this.text)
    this.text = ''
    // A nearly full disk takes a part of the block first; writeFile goes on until the rest is refused.
    await this.file.writeFile(block)
    this.bytes += block.length
  }
}
