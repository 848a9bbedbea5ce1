import { EndOfContent } from '../byte-reader'

/** Takes bits from pieces of a stream, highest bit of a byte first. Whoever holds the stream gives the pieces. */
export class BitReader {
  /** Pieces from the mark on; `index` is the one in hand. */
  private pieces: Buffer[] = []
  private index = 0
  private at = 0
  private bits = 0
  private count = 0
  private marked = { at: 0, bits: 0, count: 0 }

  /** Adds bytes behind those that are there. */
  give(piece: Buffer): void {
    if (piece.length > 0) this.pieces.push(piece)
  }

  /** True when no byte is left; bits of the last one may be. */
  get isEmpty(): boolean {
    return this.index >= this.pieces.length
  }

  /** Remembers this place and forgets what was before it. */
  mark(): void {
    this.pieces = this.pieces.slice(this.index)
    this.index = 0
    this.marked = { at: this.at, bits: this.bits, count: this.count }
  }

  /** Goes back to the mark. */
  rewind(): void {
    this.index = 0
    this.at = this.marked.at
    this.bits = this.marked.bits
    this.count = this.marked.count
  }

  /** Up to 24 bits as a number. Throws `EndOfContent` where there are fewer. */
  read(count: number): number {
    while (this.count < count) {
      const piece = this.pieces[this.index]
      if (!piece) throw new EndOfContent()
      this.bits = ((this.bits << 8) | (piece[this.at++] as number)) >>> 0
      this.count += 8
      if (this.at === piece.length) {
        this.index += 1
        this.at = 0
      }
    }
    this.count -= count
    const value = (this.bits >>> this.count) & ((1 << count) - 1)
    this.bits &= (1 << this.count) - 1
    return value
  }

  /** 32 bits as an unsigned number. */
  read32(): number {
    return this.read(16) * 0x10000 + this.read(16)
  }

  /** Drops bits up to the next whole byte. */
  align(): void {
    this.count -= this.count % 8
    this.bits &= (1 << this.count) - 1
  }
}
