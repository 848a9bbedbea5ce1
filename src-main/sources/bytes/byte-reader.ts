/** Thrown where content ends in the middle of something. */
export class EndOfContent extends Error {
  constructor() {
    super('the content ends too early')
    this.name = 'EndOfContent'
  }
}

/** Takes bytes from a stream of pieces, as many at a time as a format asks for. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer>
  private piece: Buffer = Buffer.alloc(0)
  private at = 0
  private taken = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** Bytes taken since the beginning. */
  get position(): number {
    return this.taken
  }

  /** Bytes at hand without waiting; 0 only at the end. */
  async fill(): Promise<number> {
    while (this.at === this.piece.length) {
      const next = await this.source.next()
      if (next.done) return 0
      this.piece = next.value
      this.at = 0
    }
    return this.piece.length - this.at
  }

  /** At least one byte and at most `limit`, whatever is at hand; null at the end. */
  async some(limit: number): Promise<Buffer | null> {
    const ready = await this.fill()
    return ready === 0 ? null : this.cut(Math.min(limit, ready))
  }

  /** Exactly so many bytes. Throws `EndOfContent` where there are fewer. */
  async bytes(count: number): Promise<Buffer> {
    if (this.piece.length - this.at >= count) return this.cut(count)
    const parts: Buffer[] = []
    for (let left = count; left > 0;) {
      const part = await this.some(left)
      if (!part) throw new EndOfContent()
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }

  async byte(): Promise<number> {
    if (this.at === this.piece.length && (await this.fill()) === 0) throw new EndOfContent()
    this.taken += 1
    return this.piece[this.at++] as number
  }

  /** Passes over so many bytes. Throws `EndOfContent` where there are fewer. */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0;) {
      const part = await this.some(left)
      if (!part) throw new EndOfContent()
      left -= part.length
    }
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.source.return?.()
  }

  private cut(count: number): Buffer {
    const part = this.piece.subarray(this.at, this.at + count)
    this.at += count
    this.taken += count
    return part
  }
}
