/** CRC-64 (ECMA-182), which xz puts behind its blocks, in two halves because numbers hold 53 bits only. */
export class Crc64 {
  private low = -1
  private high = -1

  update(piece: Buffer): void {
    let { low, high } = this
    for (let at = 0; at < piece.length; at += 1) {
      const index = (low ^ (piece[at] as number)) & 0xff
      low = ((low >>> 8) | (high << 24)) ^ (TABLE_LOW[index] as number)
      high = (high >>> 8) ^ (TABLE_HIGH[index] as number)
    }
    this.low = low
    this.high = high
  }

  /** Compares with the eight bytes of a file, lowest first. */
  matches(stored: Buffer): boolean {
    return stored.readInt32LE(0) === ~this.low && stored.readInt32LE(4) === ~this.high
  }
}

const POLYNOMIAL_LOW = 0xd7870f42 | 0
const POLYNOMIAL_HIGH = 0xc96c5795 | 0
const TABLE_LOW = new Int32Array(256)
const TABLE_HIGH = new Int32Array(256)
for (let byte = 0; byte < 256; byte += 1) {
  let low = byte
  let high = 0
  for (let bit = 0; bit < 8; bit += 1) {
    const one = low & 1
    low = (low >>> 1) | (high << 31)
    high >>>= 1
    if (one === 1) {
      low ^= POLYNOMIAL_LOW
      high ^= POLYNOMIAL_HIGH
    }
  }
  TABLE_LOW[byte] = low
  TABLE_HIGH[byte] = high
}
