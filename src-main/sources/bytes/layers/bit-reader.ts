import { EndOfContent } from '../byte-reader'

/** Takes bits from a stream of pieces, highest bit of a byte first. Pieces are given by whoever holds the stream. */
export class BitReader {
  private piece: Buffer = Buffer.alloc(0)
  private at = 0
  private bits = 0
  private count = 0
  private readonly pieces: Buffer[] = []

  /** Adds bytes behind those that are there. */
  give(piece: Buffer): void {
    this.pieces.push(piece)
    this.available += piece.length
  }

  /** Whole bytes not yet taken. */
  available = 0

  /** Up to 24 bits as a number. */
  read(count: number): number {
    while (this.count < count) {
      if (this.at === this.piece.length) this.next()
      this.bits = ((this.bits << 8) | (this.piece[this.at++] as number)) >>> 0
      this.available -= 1
      this.count += 8
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

  private next(): void {
    const piece = this.pieces.shift()
    if (!piece) throw new EndOfContent()
    this.piece = piece
    this.at = 0
    if (piece.length === 0) this.next()
  }
}
