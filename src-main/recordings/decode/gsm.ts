/**
 * GSM 06.10 full rate: 160 samples of 8 kHz in 260 bits. Two packings: `.gsm` has frames of 33 bytes that begin with
 * four bits 1101, most significant bit first; wav49 has blocks of 65 bytes with two frames, least significant bit first.
 */

const LAR_BITS = [6, 6, 5, 5, 4, 4, 3, 3]
const LAR_LOW = [-32, -32, -16, -16, -8, -8, -4, -4]
const LAR_B = [0, 0, 2048, -2560, 94, -1792, -341, -1144]
const LAR_INVERSE_A = [13107, 13107, 13107, 13107, 19223, 17476, 31454, 29708]
const MANTISSA = [18431, 20479, 22527, 24575, 26623, 28671, 30719, 32767]
const LONG_TERM_GAIN = [3277, 11469, 21299, 32767]

/** First sample after each stretch in which the filter moves from the frame before to this one. */
const STRETCHES = [13, 27, 40, 160]

export const GSM_SAMPLES = 160
export const GSM_FRAME_BYTES = 33
export const WAV49_BLOCK_BYTES = 65
export const WAV49_BLOCK_SAMPLES = 320

const clip = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x)
// Product of two fractions of 15 bits, rounded.
const product = (a: number, b: number): number =>
  a === -32768 && b === -32768 ? 32767 : (a * b + 16384) >> 15

type ReadBits = (count: number) => number

/** Decodes frames one after the other: each goes on from the one before. */
export class GsmDecoder {
  private readonly past = new Int16Array(280)
  private readonly lattice = new Int16Array(9)
  private readonly ratios = [new Int16Array(8), new Int16Array(8)] as const
  private readonly reflection = new Int16Array(8)
  private readonly excited = new Int16Array(GSM_SAMPLES)
  private readonly pulses = new Int16Array(40)
  private turn: 0 | 1 = 0
  private lag = 40
  private emphasis = 0
  private bytes: Uint8Array = new Uint8Array(0)
  private bit = 0

  /** A frame of `.gsm`; false leaves silence, when the bytes are none. */
  frame(bytes: Uint8Array, at: number, out: Int16Array, to: number): boolean {
    if ((bytes[at] ?? 0) >> 4 !== 0xd) return false
    this.bytes = bytes
    this.bit = at * 8 + 4
    this.decode(this.readHighFirst, out, to)
    return true
  }

  /** A block of wav49: 320 samples. */
  block(bytes: Uint8Array, at: number, out: Int16Array, to: number): void {
    this.bytes = bytes
    this.bit = at * 8
    this.decode(this.readLowFirst, out, to)
    this.decode(this.readLowFirst, out, to + GSM_SAMPLES)
  }

  // No field is longer than seven bits, so each lies within two bytes.
  private readonly readHighFirst = (count: number): number => {
    const { bytes, bit } = this
    const both = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    this.bit = bit + count
    return (both >> (16 - (bit & 7) - count)) & ((1 << count) - 1)
  }

  private readonly readLowFirst = (count: number): number => {
    const { bytes, bit } = this
    const both = (bytes[bit >> 3] ?? 0) | ((bytes[(bit >> 3) + 1] ?? 0) << 8)
    this.bit = bit + count
    return (both >> (bit & 7)) & ((1 << count) - 1)
  }

  private decode(read: ReadBits, out: Int16Array, to: number): void {
    const now = this.ratios[this.turn]
    this.turn = this.turn === 0 ? 1 : 0
    const before = this.ratios[this.turn]
    for (let i = 0; i < 8; i += 1) {
      const coded = clip(read(LAR_BITS[i]!) + LAR_LOW[i]!) << 10
      const ratio = product(LAR_INVERSE_A[i]!, clip(clip(coded) - (LAR_B[i]! << 1)))
      now[i] = clip(ratio + ratio)
    }
    for (let part = 0; part < 4; part += 1) this.excite(read, part * 40)
    this.synthesise(before, now, out, to)
  }

  /** A quarter of the frame: pulses, added to what was heard one lag before. */
  private excite(read: ReadBits, start: number): void {
    const { past, pulses, excited } = this
    const lagCode = read(7)
    const gain = LONG_TERM_GAIN[read(2)]!
    const grid = read(2)
    const largest = read(6)
    let exponent = largest > 15 ? (largest >> 3) - 1 : 0
    let mantissa = largest - (exponent << 3)
    if (mantissa === 0) {
      exponent = -4
      mantissa = 7
    } else {
      while (mantissa <= 7) {
        mantissa = (mantissa << 1) | 1
        exponent -= 1
      }
      mantissa -= 8
    }
    const factor = MANTISSA[mantissa]!
    const shift = 6 - exponent
    const half = shift > 0 ? 1 << (shift - 1) : 0
    pulses.fill(0)
    for (let i = 0; i < 13; i += 1) {
      pulses[grid + 3 * i] = clip(product(factor, ((read(3) << 1) - 7) << 12) + half) >> shift
    }
    if (lagCode >= 40 && lagCode <= 120) this.lag = lagCode
    for (let k = 0; k < 40; k += 1) {
      const sample = clip(pulses[k]! + product(gain, past[120 + k - this.lag]!))
      past[120 + k] = sample
      excited[start + k] = sample
    }
    past.copyWithin(0, 40, 160)
  }

  private synthesise(before: Int16Array, now: Int16Array, out: Int16Array, to: number): void {
    const { reflection, lattice, excited } = this
    let k = 0
    for (let stretch = 0; stretch < 4; stretch += 1) {
      for (let i = 0; i < 8; i += 1) reflection[i] = reflectionOf(clip(mix(stretch, before[i]!, now[i]!)))
      for (const end = STRETCHES[stretch]!; k < end; k += 1) {
        let sample = excited[k]!
        for (let i = 7; i >= 0; i -= 1) {
          sample = clip(sample - product(reflection[i]!, lattice[i]!))
          lattice[i + 1] = clip(lattice[i]! + product(reflection[i]!, sample))
        }
        lattice[0] = sample
        this.emphasis = clip(sample + product(this.emphasis, 28180))
        out[to + k] = clip(this.emphasis + this.emphasis) & 0xfff8
      }
    }
  }
}

function mix(stretch: number, before: number, now: number): number {
  if (stretch === 0) return (before >> 2) + (now >> 2) + (before >> 1)
  if (stretch === 1) return (before >> 1) + (now >> 1)
  if (stretch === 2) return (before >> 2) + (now >> 2) + (now >> 1)
  return now
}

function reflectionOf(ratio: number): number {
  const size = ratio < 0 ? clip(-ratio) : ratio
  const value = size < 11059 ? size << 1 : size < 20070 ? size + 11059 : clip((size >> 2) + 26112)
  return ratio < 0 ? -value : value
}
