import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '@shared/errors/app-error'
import { fileDamaged, fileEmpty, notYetSupported } from '../failures'
import type { ByteInput, ByteReading } from './byte-input'
import { signatureOf } from './signatures'

/** Enough to see a header line, a signature in a tar header and a few rows. */
const HEAD_BYTES = 1 << 16
/** gzip in gzip happens; deeper nesting is a trap for programs. */
const MAX_LAYERS = 3
const INFLATED_CHUNK_BYTES = 1 << 20

/** Content below all compression, and what lay around it. */
export interface Unwrapped {
  /** Outermost first. */
  readonly layers: readonly string[]
  /** First bytes of the content. */
  readonly head: Buffer
  /** True when `head` is all there is. */
  readonly complete: boolean
}

/** Looks through compression until content is reached. Throws for empty, damaged and not yet supported files. */
export async function unwrap(input: ByteInput, fileName: string): Promise<Unwrapped> {
  const layers: string[] = []
  for (;;) {
    const { head, complete } = await peek(contentOf(input.read(true), layers, fileName))
    if (head.length === 0) throw fileEmpty(fileName)
    const signature = signatureOf(head)
    if (!signature) return { layers, head, complete }
    if (!signature.layer) throw notYetSupported(fileName, signature.format, signature.advice)
    layers.push(signature.layer)
    if (layers.length > MAX_LAYERS) throw fileDamaged(fileName, 'it is compressed again and again')
  }
}

/** Bytes of one reading below its layers, as they come. */
export function contentOf(
  reading: ByteReading,
  layers: readonly string[],
  fileName: string
): AsyncIterable<Buffer> {
  return layers.reduce((source) => gunzip(source, fileName), reading.chunks)
}

async function* gunzip(source: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  const inflated = pipeline(source, createGunzip({ chunkSize: INFLATED_CHUNK_BYTES }), () => undefined)
  try {
    for await (const chunk of inflated) yield chunk as Buffer
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const cut = (cause as { readonly code?: unknown }).code === 'Z_BUF_ERROR'
    throw fileDamaged(
      fileName,
      cut ? 'the compressed data ends too early' : 'the compressed data is broken',
      cause
    )
  }
}

async function peek(source: AsyncIterable<Buffer>): Promise<{ head: Buffer; complete: boolean }> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    parts.push(chunk)
    length += chunk.length
    if (length >= HEAD_BYTES) return { head: Buffer.concat(parts).subarray(0, HEAD_BYTES), complete: false }
  }
  return { head: Buffer.concat(parts), complete: true }
}
