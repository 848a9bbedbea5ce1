const PROBABILITY_HALF = 1024
const TOP = 0x1000000
const LITERAL_STATES = 7
const MATCH_MIN = 2

// Places of the probabilities in one array, by the format's own names.
const IS_MATCH = 0
const IS_REP = IS_MATCH + 12 * 16
const IS_REP0 = IS_REP + 12
const IS_REP1 = IS_REP0 + 12
const IS_REP2 = IS_REP1 + 12
const IS_REP0_LONG = IS_REP2 + 12
const DISTANCE_SLOT = IS_REP0_LONG + 12 * 16
const DISTANCE_SPECIAL = DISTANCE_SLOT + 4 * 64
const DISTANCE_ALIGN = DISTANCE_SPECIAL + 128
const MATCH_LENGTH = DISTANCE_ALIGN + 16
const REP_LENGTH = MATCH_LENGTH + 2 + 2 * 16 * 8 + 256
const LITERAL = REP_LENGTH + 2 + 2 * 16 * 8 + 256
/** Literal codes: 0x300 for each context, of which LZMA2 allows 16. */
const PROBABILITIES = LITERAL + 0x300 * 16

/** What lies at `length probabilities + n`: two choices, then low and mid trees by position, then one high tree. */
const LENGTH_LOW = 2
const LENGTH_MID = LENGTH_LOW + 16 * 8
const LENGTH_HIGH = LENGTH_MID + 16 * 8

/** Smallest window: whole pieces of LZMA2, 2 MB at most, are cut out of it. */
const WINDOW_BYTES = 1 << 21

/** The LZMA algorithm as LZMA2 uses it: pieces whose sizes are known, one dictionary behind them. */
export class LzmaDecoder {
  private readonly probabilities = new Uint16Array(PROBABILITIES)
  private window = Buffer.allocUnsafeSlow(WINDOW_BYTES)
  private readonly capacity: number
  /** Where the next byte goes in the window, and bytes since the dictionary was reset. */
  private at = 0
  private total = 0

  private literalContextBits = 0
  private literalPositionMask = 0
  private positionMask = 0
  private state = 0
  private rep0 = 0
  private rep1 = 0
  private rep2 = 0
  private rep3 = 0

  private input: Buffer = Buffer.alloc(0)
  private inputAt = 0
  private range = 0
  private code = 0

  constructor(private readonly dictionaryBytes: number) {
    this.capacity = Math.max(dictionaryBytes, WINDOW_BYTES)
  }

  resetDictionary(): void {
    this.at = 0
    this.total = 0
  }

  setProperties(property: number): void {
    const literalContextBits = property % 9
    const literalPositionBits = Math.floor(property / 9) % 5
    const positionBits = Math.floor(property / 45)
    if (positionBits > 4 || literalContextBits + literalPositionBits > 4) {
      throw new Error('properties that LZMA2 does not allow')
    }
    this.literalContextBits = literalContextBits
    this.literalPositionMask = (1 << literalPositionBits) - 1
    this.positionMask = (1 << positionBits) - 1
    this.resetState()
  }

  resetState(): void {
    this.state = 0
    this.rep0 = this.rep1 = this.rep2 = this.rep3 = 0
    this.probabilities.fill(PROBABILITY_HALF)
  }

  /** Takes bytes that are not compressed. */
  store(bytes: Buffer): Buffer {
    this.makeRoom(bytes.length)
    for (let index = 0; index < bytes.length; index += 1) this.put(bytes[index] as number)
    return Buffer.from(bytes)
  }

  /** Undoes one piece, which gives exactly `size` bytes and uses all of its input. */
  unpack(input: Buffer, size: number): Buffer {
    this.makeRoom(size)
    if (input.length < 5 || input[0] !== 0) throw new Error('a piece with a wrong beginning')
    this.input = input
    this.inputAt = 5
    this.range = 0xffffffff
    this.code = input.readUInt32BE(1)
    const start = this.at
    this.decode(this.total + size)
    this.normalise()
    if (this.code !== 0 || this.inputAt !== input.length) throw new Error('a piece with a wrong end')
    return this.at > start
      ? Buffer.from(this.window.subarray(start, this.at))
      : Buffer.concat([this.window.subarray(start), this.window.subarray(0, this.at)])
  }

  private decode(end: number): void {
    while (this.total < end) {
      const position = this.total & this.positionMask
      const { state } = this
      if (this.bit(IS_MATCH + (state << 4) + position) === 0) {
        this.literal()
        continue
      }
      let length: number
      if (this.bit(IS_REP + state) === 0) {
        this.rep3 = this.rep2
        this.rep2 = this.rep1
        this.rep1 = this.rep0
        this.state = state < LITERAL_STATES ? 7 : 10
        length = this.length(MATCH_LENGTH, position)
        this.rep0 = this.distance(length)
      } else if (this.bit(IS_REP0 + state) === 0) {
        if (this.bit(IS_REP0_LONG + (state << 4) + position) === 0) {
          this.state = state < LITERAL_STATES ? 9 : 11
          this.copy(1, end)
          continue
        }
        this.state = state < LITERAL_STATES ? 8 : 11
        length = this.length(REP_LENGTH, position)
      } else {
        let distance: number
        if (this.bit(IS_REP1 + state) === 0) distance = this.rep1
        else {
          if (this.bit(IS_REP2 + state) === 0) distance = this.rep2
          else {
            distance = this.rep3
            this.rep3 = this.rep2
          }
          this.rep2 = this.rep1
        }
        this.rep1 = this.rep0
        this.rep0 = distance
        this.state = state < LITERAL_STATES ? 8 : 11
        length = this.length(REP_LENGTH, position)
      }
      this.copy(length, end)
    }
  }

  private literal(): void {
    const { state } = this
    const before =
      this.total === 0 ? 0 : (this.window[(this.at === 0 ? this.window.length : this.at) - 1] as number)
    const context =
      ((this.total & this.literalPositionMask) << this.literalContextBits) +
      (before >> (8 - this.literalContextBits))
    const base = LITERAL + 0x300 * context
    let symbol = 1
    if (state >= LITERAL_STATES) {
      // After a match the byte at the same distance is a good guess: its bits choose the probabilities.
      let guess = this.byteBack(this.rep0)
      do {
        const guessed = (guess >> 7) & 1
        guess <<= 1
        const bit = this.bit(base + ((1 + guessed) << 8) + symbol)
        symbol = (symbol << 1) | bit
        if (guessed !== bit) break
      } while (symbol < 0x100)
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.bit(base + symbol)
    this.state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
    this.put(symbol & 0xff)
  }

  private length(base: number, position: number): number {
    if (this.bit(base) === 0) return MATCH_MIN + this.tree(base + LENGTH_LOW + (position << 3), 3)
    if (this.bit(base + 1) === 0) return MATCH_MIN + 8 + this.tree(base + LENGTH_MID + (position << 3), 3)
    return MATCH_MIN + 16 + this.tree(base + LENGTH_HIGH, 8)
  }

  private distance(length: number): number {
    const slot = this.tree(DISTANCE_SLOT + (Math.min(length - MATCH_MIN, 3) << 6), 6)
    if (slot < 4) return slot
    const bits = (slot >> 1) - 1
    const high = (2 | (slot & 1)) * 2 ** bits
    if (slot < 14) return high + this.reverseTree(DISTANCE_SPECIAL + high - slot, bits)
    let direct = 0
    for (let left = bits - 4; left > 0; left -= 1) {
      this.normalise()
      this.range >>>= 1
      const one = this.code >= this.range ? 1 : 0
      if (one === 1) this.code -= this.range
      direct = direct * 2 + one
    }
    return high + direct * 16 + this.reverseTree(DISTANCE_ALIGN, 4)
  }

  private tree(base: number, bits: number): number {
    let symbol = 1
    for (let left = bits; left > 0; left -= 1) symbol = (symbol << 1) | this.bit(base + symbol)
    return symbol - (1 << bits)
  }

  private reverseTree(base: number, bits: number): number {
    let symbol = 1
    let value = 0
    for (let index = 0; index < bits; index += 1) {
      const bit = this.bit(base + symbol)
      symbol = (symbol << 1) | bit
      value |= bit << index
    }
    return value
  }

  private bit(index: number): 0 | 1 {
    this.normalise()
    const { probabilities } = this
    const probability = probabilities[index] as number
    const bound = (this.range >>> 11) * probability
    if (this.code < bound) {
      this.range = bound
      probabilities[index] = probability + ((2048 - probability) >> 5)
      return 0
    }
    this.range -= bound
    this.code -= bound
    probabilities[index] = probability - (probability >> 5)
    return 1
  }

  private normalise(): void {
    if (this.range >= TOP) return
    if (this.inputAt >= this.input.length) throw new Error('a piece that ends too early')
    this.range = (this.range << 8) >>> 0
    this.code = ((this.code << 8) | (this.input[this.inputAt++] as number)) >>> 0
  }

  private byteBack(distance: number): number {
    if (distance >= this.total || distance >= this.dictionaryBytes) throw new Error('a copy from nowhere')
    const from = this.at - distance - 1
    return this.window[from < 0 ? from + this.window.length : from] as number
  }

  private copy(length: number, end: number): void {
    const distance = this.rep0
    if (distance >= this.total || distance >= this.dictionaryBytes) throw new Error('a copy from nowhere')
    if (this.total + length > end) throw new Error('a copy beyond the end of its piece')
    const { window } = this
    let from = this.at - distance - 1
    if (from < 0) from += window.length
    for (let left = length; left > 0; left -= 1) {
      this.put(window[from] as number)
      if (++from === window.length) from = 0
    }
  }

  private put(byte: number): void {
    this.window[this.at] = byte
    if (++this.at === this.window.length) this.at = 0
    this.total += 1
  }

  /** The window grows with what is in it, because most files are smaller than their dictionary may become. */
  private makeRoom(bytes: number): void {
    if (this.window.length === this.capacity || this.at + bytes < this.window.length) return
    const larger = Buffer.allocUnsafeSlow(Math.min(this.capacity, this.window.length * 2))
    this.window.copy(larger, 0, 0, this.at)
    this.window = larger
  }
}
