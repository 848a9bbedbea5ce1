const NOTHING = new Uint8Array(0)

/** Takes bytes from chunks in the portions that a decoder wants. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>
  private chunk: Uint8Array = NOTHING
  private at = 0

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.chunks = bytes[Symbol.asyncIterator]()
  }

  /** The next `count` bytes, fewer only at the end of the file. Valid until the next call. */
  async take(count: number): Promise<Uint8Array> {
    if (this.at === this.chunk.length && !(await this.next())) return NOTHING
    const here = this.chunk.length - this.at
    if (here >= count) return this.slice(count)
    const joined = new Uint8Array(count)
    let filled = 0
    while (filled < count && (this.at < this.chunk.length || (await this.next()))) {
      const part = this.slice(Math.min(count - filled, this.chunk.length - this.at))
      joined.set(part, filled)
      filled += part.length
    }
    return filled === count ? joined : joined.subarray(0, filled)
  }

  /** Everything that is left, at most `most` bytes. */
  async takeRest(most: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let size = 0
    while (size < most) {
      const part = await this.take(Math.min(PORTION, most - size))
      if (part.length === 0) break
      parts.push(part.slice())
      size += part.length
    }
    return Buffer.concat(parts)
  }

  /** Passes over bytes; stops at the end of the file. */
  async skip(count: number): Promise<void> {
    let left = count
    while (left > 0 && (this.at < this.chunk.length || (await this.next()))) {
      left -= this.slice(Math.min(left, this.chunk.length - this.at)).length
    }
  }

  /** Gives up the file before its end. */
  async close(): Promise<void> {
    await this.chunks.return?.()
  }

  private slice(count: number): Uint8Array {
    this.at += count
    return this.chunk.subarray(this.at - count, this.at)
  }

  private async next(): Promise<boolean> {
    for (;;) {
      const { done, value } = await this.chunks.next()
      if (done === true) return false
      if (value.length === 0) continue
      this.chunk = value
      this.at = 0
      return true
    }
  }
}

/** Bytes per portion: small enough for progress and cancelling, large enough to cost nothing. */
const PORTION = 64 * 1024

/** The rest of a file, at most `limit` bytes, in portions of whole units; a unit that the file cuts is left out. */
export async function* portions(bytes: ByteReader, unit: number, limit: number): AsyncGenerator<Uint8Array> {
  const most = Math.max(unit, PORTION - (PORTION % unit))
  for (let left = limit - (limit % unit); left > 0;) {
    const part = await bytes.take(Math.min(most, left))
    const whole = part.length - (part.length % unit)
    if (whole === 0) return
    yield part.subarray(0, whole)
    if (whole < part.length) return
    left -= whole
  }
}
