import { createWriteStream } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { ChosenFile } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import type { FileRegistry } from '../../api/file-registry'

/** Left free on the disk, so that an upload does not take the room that the import itself needs. */
const SPARE_BYTES = 512 * 1024 * 1024

/** Streams a body to a temporary file, up to what the disk has room for, and registers it as a source. */
export async function receiveUpload(
  files: FileRegistry,
  name: string,
  body: ReadableStream<Uint8Array> | null
): Promise<ChosenFile> {
  const path = files.uploadPath()
  const { bavail, bsize } = await statfs(dirname(path))
  try {
    await pipeline(
      body === null ? Readable.from([]) : Readable.fromWeb(body as NodeReadableStream),
      limited(bavail * bsize - SPARE_BYTES),
      createWriteStream(path, { mode: 0o600 })
    )
    return await files.adoptUpload(path, basename(name.replaceAll('\\', '/')) || 'upload')
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof AppError) throw error
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    if (full) throw diskFull()
    throw new AppError(
      { code: 'file-unreadable', message: `${name} did not arrive whole.`, hint: 'Send it again.' },
      { cause: error }
    )
  }
}

function limited(limit: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > limit) done(diskFull())
      else done(null, chunk)
    }
  })
}

const diskFull = (): AppError =>
  new AppError({
    code: 'disk-full',
    message: 'There is not enough room on the disk for this file.',
    hint: 'Free some space, or type the path of the file instead of sending it: then no copy is made.'
  })
