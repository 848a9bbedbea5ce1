import type { ByteReader } from '../bytes/byte-reader'

/** Texts of a table of contents: statements, of which the longest are functions. */
const MAX_TEXT_BYTES = 64 << 20

/** Integers and texts as pg_dump writes them in its binary formats. */
export class DumpReader {
  /** Bytes of an integer, without its sign byte. */
  integerBytes = 4

  constructor(readonly bytes: ByteReader) {}

  async integer(): Promise<number> {
    const field = await this.bytes.bytes(1 + this.integerBytes)
    let value = 0
    for (let at = this.integerBytes; at > 0; at -= 1) value = value * 256 + (field[at] as number)
    if (!Number.isSafeInteger(value)) throw new BrokenDump('a number that is too large')
    return field[0] === 0 ? value : -value
  }

  /** Null is a length of -1. */
  async text(): Promise<string | null> {
    const length = await this.textLength()
    return length === null ? null : (await this.bytes.bytes(length)).toString()
  }

  /** Passes over a text; true when there was one. */
  async skipText(): Promise<boolean> {
    const length = await this.textLength()
    if (length !== null) await this.bytes.skip(length)
    return length !== null
  }

  private async textLength(): Promise<number | null> {
    const length = await this.integer()
    if (length < -1 || length > MAX_TEXT_BYTES) throw new BrokenDump('a text of impossible length')
    return length === -1 ? null : length
  }
}

/** Content that no pg_dump has written. */
export class BrokenDump extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'BrokenDump'
  }
}
