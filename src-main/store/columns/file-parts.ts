import { fstatSync, readSync, writeSync } from 'node:fs'
import { checksum } from './packed-section'

/** A piece of the file, and what tells whether it is as it was written. */
export interface Part {
  readonly at: number
  readonly bytes: number
  readonly checksum: number
}

/** The file is not what it should be. It is made anew; nobody is told. */
export class ColumnsDamaged extends Error {}

/** Writes one part behind the other. */
export class PartWriter {
  constructor(
    private readonly file: number,
    private end: number
  ) {}

  write(bytes: Buffer): Part {
    const at = this.end
    writeAll(this.file, bytes, at)
    this.end += bytes.length
    return { at, bytes: bytes.length, checksum: checksum(bytes) }
  }
}

/** Writes all bytes at a place. */
export function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, at + done)
  }
}

/** Reads a part. Throws `ColumnsDamaged` when it is not what was written. */
export function readPart(file: number, part: Part): Buffer {
  // Before memory is taken for a length that nobody wrote.
  if (part.at + part.bytes > fstatSync(file).size) throw new ColumnsDamaged()
  const bytes = readBytes(file, part.at, part.bytes)
  if (checksum(bytes) !== part.checksum) throw new ColumnsDamaged()
  return bytes
}

/** Reads bytes of a place. Throws `ColumnsDamaged` when they are not there. */
export function readBytes(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length))
  for (let done = 0; done < length;) {
    const read = readSome(file, bytes, done, at + done)
    if (read === 0) throw new ColumnsDamaged()
    done += read
  }
  return bytes
}

function readSome(file: number, bytes: Buffer, done: number, at: number): number {
  try {
    return readSync(file, bytes, done, bytes.length - done, at)
  } catch (error) {
    throw new ColumnsDamaged('The columns cannot be read.', { cause: error })
  }
}

/** Bytes as 32-bit numbers, shared. */
export const wordsOf = (bytes: Buffer): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
