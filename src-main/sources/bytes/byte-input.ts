import { open } from 'node:fs/promises'
import { readFailure } from '../failures'
import type { SourceInput } from '../source'

/** 1 MB of text holds about 4,000 rows: large enough for the disk, small enough for a progress bar. */
const CHUNK_BYTES = 1 << 20
/** Compressed bytes hold ten times as much, and the progress is counted by them. */
const COMPRESSED_CHUNK_BYTES = 1 << 16

/** One pass over the bytes of a source, from its beginning. */
export interface ByteReading {
  readonly chunks: AsyncIterable<Buffer>
  /** Bytes handed out so far. */
  consumed(): number
}

/** Bytes that can be read from the beginning as often as needed. */
export interface ByteInput {
  read(compressed: boolean): ByteReading
  /** Call before the last reading: a stream then no longer remembers what it gives. */
  lastReading(): void
}

/** Opens a file or a stream as bytes. A stream keeps what the preview reads, so that the import starts over. */
export function byteInput(input: SourceInput): ByteInput {
  return input.kind === 'file'
    ? {
        read: (compressed) => counted(fileChunks(input.path, input.name, compressed)),
        lastReading: () => undefined
      }
    : streamInput(input.stream, input.name)
}

function counted(source: AsyncIterable<Buffer>): ByteReading {
  let consumed = 0
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      consumed += chunk.length
      yield chunk
    }
  }
  return { chunks: chunks(), consumed: () => consumed }
}

async function* fileChunks(path: string, name: string, compressed: boolean): AsyncGenerator<Buffer> {
  const chunkBytes = compressed ? COMPRESSED_CHUNK_BYTES : CHUNK_BYTES
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw readFailure(name, cause)
  })
  try {
    for (;;) {
      const { bytesRead, buffer } = await file
        .read(Buffer.allocUnsafeSlow(chunkBytes), 0, chunkBytes, null)
        .catch((cause: unknown) => {
          throw readFailure(name, cause)
        })
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

function streamInput(stream: NodeJS.ReadableStream, name: string): ByteInput {
  const remembered: Buffer[] = []
  let remembers = true
  const source = stream[Symbol.asyncIterator]()
  // A reading that is left early must not close the stream for the next one: hence next() by hand, never return().
  async function pull(): Promise<Buffer | null> {
    const next = await source.next().catch((cause: unknown) => {
      throw readFailure(name, cause)
    })
    if (next.done) return null
    return typeof next.value === 'string' ? Buffer.from(next.value) : next.value
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let index = 0; ; index += 1) {
      const known = remembers ? remembered[index] : remembered.shift()
      const chunk = known ?? (await pull())
      if (chunk === null) return
      if (remembers && known === undefined) remembered.push(chunk)
      yield chunk
    }
  }
  return {
    read: () => counted(chunks()),
    lastReading: () => {
      remembers = false
    }
  }
}
