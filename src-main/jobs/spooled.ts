import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { OpenedRecordingFile } from './open-recording-file'

/**
 * Bytes that can be read only once, put on the disk so that they can be read again: decoding looks at a file's head first,
 * and some formats it goes through twice. `close` removes the file.
 */
export async function spooled(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  signal: AbortSignal
): Promise<OpenedRecordingFile> {
  const close = (): Promise<void> => rm(path, { force: true })
  const out = createWriteStream(path)
  try {
    await pipeline(bytes, out, { signal })
  } catch (error) {
    await close()
    throw error
  }
  return { sizeBytes: out.bytesWritten, path, bytes: () => createReadStream(path), close }
}
