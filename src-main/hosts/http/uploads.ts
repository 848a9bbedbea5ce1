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

/** Room on the disk, shared by all uploads that are on their way: together they must not fill it. */
export class UploadRoom {
  private left = 0
  private uploads = 0

  /** `measure` answers the bytes that are free now. */
  constructor(private readonly measure: () => Promise<number>) {}

  /** An upload begins. The disk is asked only while no other one is writing to it. */
  async enter(): Promise<void> {
    const free = await this.measure()
    if (this.uploads === 0) this.left = free - SPARE_BYTES
    this.uploads += 1
  }

  leave(): void {
    this.uploads -= 1
  }

  /** Takes bytes; false when there is no room for them. */
  take(bytes: number): boolean {
    this.left -= bytes
    return this.left >= 0
  }
}

const rooms = new WeakMap<FileRegistry, UploadRoom>()

function roomOf(files: FileRegistry, folder: string): UploadRoom {
  const known = rooms.get(files)
  if (known) return known
  const room = new UploadRoom(async () => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  })
  rooms.set(files, room)
  return room
}

/** Streams a body to a temporary file, up to what the disk has room for, and registers it as a source. */
export async function receiveUpload(
  files: FileRegistry,
  name: string,
  body: ReadableStream<Uint8Array> | null
): Promise<ChosenFile> {
  const path = files.uploadPath()
  const room = roomOf(files, dirname(path))
  await room.enter()
  try {
    await pipeline(
      body === null ? Readable.from([]) : Readable.fromWeb(body as NodeReadableStream),
      limited(room),
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
  } finally {
    room.leave()
  }
}

function limited(room: UploadRoom): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      if (room.take(chunk.length)) done(null, chunk)
      else done(diskFull())
    }
  })
}

const diskFull = (): AppError =>
  new AppError({
    code: 'disk-full',
    message: 'There is not enough room on the disk for this file.',
    hint: 'Free some space, or type the path of the file instead of sending it: then no copy is made.'
  })
