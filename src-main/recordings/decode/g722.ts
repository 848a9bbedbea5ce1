/**
 * G.722 at 64 kbit/s: two samples of 16 kHz in a byte. The lower half of the band has 6 bits, the upper one 2, each as an
 * adaptive difference; a quadrature mirror filter joins them. Tables and steps are those of the ITU recommendation.
 */

const STEP_OF_LOW = [-60, -30, 58, 172, 334, 538, 1198, 3042]
const RANK_OF_LOW = [0, 7, 6, 5, 4, 3, 2, 1, 7, 6, 5, 4, 3, 2, 1, 0]
const STEP_OF_HIGH = [0, -214, 798]
const RANK_OF_HIGH = [2, 1, 2, 1]
const POWERS = [
  2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834, 2896, 2960,
  3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
]
const LEVEL_2 = [-7408, -1616, 7408, 1616]
const LEVEL_4 = [
  0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0
]
const LEVEL_6 = [
  -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360,
  -8576, -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688,
  -1360, -1040, -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192,
  6576, 6000, 5456, 4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432,
  -136
]
const MIRROR = [3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11]

const clip = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x)
const within = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x)

/** One half of the band: what it expects next, and how large its steps are. */
class Band {
  expected = 0
  private logStep = 0
  private readonly zeros = new Int32Array(7)
  private readonly differences = new Int32Array(7)
  private pole1 = 0
  private pole2 = 0
  private rebuilt = 0
  private partial1 = 0
  private partial2 = 0
  private zeroPart = 0

  constructor(
    public step: number,
    private readonly largest: number,
    private readonly shift: number
  ) {}

  /** Takes the size of the steps from the code just read. */
  adaptStep(change: number): void {
    this.logStep = within(((this.logStep * 127) >> 7) + change, 0, this.largest)
    const power = POWERS[(this.logStep >> 6) & 31]!
    const shift = this.shift - (this.logStep >> 11)
    this.step = (shift < 0 ? power << -shift : power >> shift) << 2
  }

  /** Takes a difference and works out what to expect next. */
  predict(difference: number): void {
    const { zeros, differences } = this
    const rebuilt = clip(this.expected + difference)
    const partial = clip(this.zeroPart + difference)
    const same1 = partial < 0 === this.partial1 < 0
    const same2 = partial < 0 === this.partial2 < 0
    const slope = clip(this.pole1 << 2)
    let second = (Math.min(32767, same1 ? -slope : slope) >> 7) + (same2 ? 128 : -128)
    second = within(second + ((this.pole2 * 32512) >> 15), -12288, 12288)
    const bound = clip(15360 - second)
    const first = within(clip((same1 ? 192 : -192) + ((this.pole1 * 32640) >> 15)), -bound, bound)
    const pull = difference === 0 ? 0 : 128
    for (let i = 1; i < 7; i += 1) {
      const same = differences[i]! < 0 === difference < 0
      zeros[i] = clip((same ? pull : -pull) + ((zeros[i]! * 32640) >> 15))
    }
    this.partial2 = this.partial1
    this.partial1 = partial
    const before = this.rebuilt
    this.rebuilt = rebuilt
    this.pole1 = first
    this.pole2 = second
    for (let i = 6; i > 1; i -= 1) differences[i] = differences[i - 1]!
    differences[1] = difference
    const poles = clip(((first * clip(rebuilt + rebuilt)) >> 15) + ((second * clip(before + before)) >> 15))
    let sum = 0
    for (let i = 6; i > 0; i -= 1) sum += (zeros[i]! * clip(differences[i]! * 2)) >> 15
    this.zeroPart = clip(sum)
    this.expected = clip(poles + this.zeroPart)
  }
}

/** Decodes bytes one after the other. */
export class G722Decoder {
  private readonly low = new Band(32, 18432, 8)
  private readonly high = new Band(8, 22528, 10)
  /** Sums and differences of the halves that the filter still needs. */
  private past = new Int32Array(22)

  /** Two samples per byte. */
  decode(bytes: Uint8Array): Int16Array {
    const out = new Int16Array(bytes.length * 2)
    const halves = new Int32Array(22 + bytes.length * 2)
    halves.set(this.past)
    for (let i = 0; i < bytes.length; i += 1) {
      this.byte(bytes[i]!, halves, 22 + 2 * i)
      let first = 0
      let second = 0
      for (let k = 0; k < 12; k += 1) {
        second += halves[2 * (i + k)]! * MIRROR[k]!
        first += halves[2 * (i + k) + 1]! * MIRROR[11 - k]!
      }
      out[2 * i] = clip(first >> 11)
      out[2 * i + 1] = clip(second >> 11)
    }
    this.past = halves.slice(-22)
    return out
  }

  private byte(code: number, halves: Int32Array, to: number): void {
    const { low, high } = this
    const lowCode = code & 0x3f
    const lowSample = within(low.expected + ((low.step * LEVEL_6[lowCode]!) >> 15), -16384, 16383)
    const lowDifference = (low.step * LEVEL_4[lowCode >> 2]!) >> 15
    low.adaptStep(STEP_OF_LOW[RANK_OF_LOW[lowCode >> 2]!]!)
    low.predict(lowDifference)

    const highCode = code >> 6
    const highDifference = (high.step * LEVEL_2[highCode]!) >> 15
    const highSample = within(high.expected + highDifference, -16384, 16383)
    high.adaptStep(STEP_OF_HIGH[RANK_OF_HIGH[highCode]!]!)
    high.predict(highDifference)

    halves[to] = lowSample + highSample
    halves[to + 1] = lowSample - highSample
  }
}
