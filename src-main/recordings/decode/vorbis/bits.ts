/** Reads a packet bit by bit, least significant first; past its end there are zeros, and `ended` says so. */
export class Bits {
  ended = false
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

  /** The next bits as a number; at most 32. */
  read(count: number): number {
    let value = 0
    for (let got = 0; got < count;) {
      const byte = this.bytes[this.at >> 3]
      if (byte === undefined) {
        this.ended = true
        return value
      }
      const offset = this.at & 7
      const take = Math.min(8 - offset, count - got)
      value += ((byte >> offset) & ((1 << take) - 1)) * 2 ** got
      got += take
      this.at += take
    }
    return value
  }

  /** One bit; 0 past the end. */
  bit(): 0 | 1 {
    const byte = this.bytes[this.at >> 3]
    if (byte === undefined) {
      this.ended = true
      return 0
    }
    const value = (byte >> (this.at & 7)) & 1
    this.at += 1
    return value as 0 | 1
  }
}

/** Bits that a number needs: 0 for 0. */
export const bitsOf = (value: number): number => (value <= 0 ? 0 : 32 - Math.clz32(value))

/** Thrown for a stream that cannot be: the caller says that the file is damaged. */
export class VorbisError extends Error {}
