import { pipeline, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { AppError } from '@shared/errors/app-error'
import { EndOfContent } from '../byte-reader'
import { fileDamaged } from '../../failures'
import { bunzip2 } from './bzip2'
import { unxz } from './xz'
import { unzstd } from './zstd'

export type LayerName = 'gzip' | 'zstd' | 'xz' | 'bzip2'

const UNPACKED_PIECE_BYTES = 1 << 20

/**
 * A trap unpacks to thousands of times its size; text of call events to ten or twenty times. Judged only beyond 1 GB,
 * where it begins to cost time, because memory is bounded anyway.
 */
const TRAP_FACTOR = 500
const TRAP_BYTES = 2 ** 30

type Undo = (source: AsyncIterable<Buffer>, fileName: string) => AsyncIterable<Buffer>

const UNDO: Readonly<Record<LayerName, Undo>> = {
  gzip: (source) => through(source, zlib.createGunzip({ chunkSize: UNPACKED_PIECE_BYTES })),
  zstd: unzstd,
  xz: unxz,
  bzip2: bunzip2
}

/** Undoes one layer of compression piece by piece. Throws `file-damaged` where it is cut short or broken. */
export async function* undoLayer(
  layer: LayerName,
  source: AsyncIterable<Buffer>,
  fileName: string
): AsyncGenerator<Buffer> {
  let packed = 0
  let unpacked = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      packed += piece.length
      yield piece
    }
  }
  try {
    for await (const piece of UNDO[layer](counted(), fileName)) {
      unpacked += piece.length
      if (unpacked > TRAP_BYTES && unpacked > packed * TRAP_FACTOR) {
        throw fileDamaged(fileName, `it unpacks to more than ${TRAP_FACTOR} times its size`)
      }
      if (piece.length > 0) yield piece
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw fileDamaged(
      fileName,
      isCut(cause) ? 'the compressed data ends too early' : 'the compressed data is broken',
      cause
    )
  }
}

/** Undoes what PostgreSQL calls gzip inside of its dumps: deflate with a zlib header. */
export const inflate = (source: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
  through(source, zlib.createInflate({ chunkSize: UNPACKED_PIECE_BYTES }))

async function* through(source: AsyncIterable<Buffer>, transform: Transform): AsyncGenerator<Buffer> {
  for await (const piece of pipeline(source, transform, () => undefined)) yield piece as Buffer
}

function isCut(cause: unknown): boolean {
  const code = (cause as { readonly code?: unknown } | null)?.code
  return cause instanceof EndOfContent || code === 'Z_BUF_ERROR'
}
