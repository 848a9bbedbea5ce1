import { bitsOf, VorbisError, type Bits } from './bits'
import type { Codebook } from './codebook'

const RANGES = [256, 128, 86, 64]

/** Steps of 140/256 dB, the loudest last. */
const LEVELS = Float32Array.from({ length: 256 }, (_, i) => 10 ** (((i - 255) * 140) / 256 / 20))

interface FloorClass {
  readonly dimensions: number
  readonly subclasses: number
  readonly masterBook: number
  readonly books: readonly number[]
}

/** Envelope of a block as lines between points: floor 1 (Vorbis I, 7). Floor 0 was never made by an encoder that is in use. */
export class Floor {
  private readonly order: readonly number[]
  private readonly low: readonly number[]
  private readonly high: readonly number[]
  private readonly range: number

  private constructor(
    private readonly partitions: readonly FloorClass[],
    private readonly multiplier: number,
    private readonly x: readonly number[]
  ) {
    this.range = RANGES[multiplier - 1]!
    this.order = x.map((_, i) => i).sort((a, b) => x[a]! - x[b]!)
    this.low = x.map((value, i) => nearest(x, i, (other) => other < value, 1))
    this.high = x.map((value, i) => nearest(x, i, (other) => other > value, -1))
  }

  /** Reads it from the setup header. */
  static read(bits: Bits, books: number): Floor {
    if (bits.read(16) !== 1) throw new VorbisError('floor of an unknown kind')
    const classOf = Array.from({ length: bits.read(5) }, () => bits.read(4))
    const classes = Array.from({ length: Math.max(-1, ...classOf) + 1 }, (): FloorClass => {
      const dimensions = bits.read(3) + 1
      const subclasses = bits.read(2)
      const masterBook = subclasses > 0 ? bits.read(8) : 0
      const own = Array.from({ length: 1 << subclasses }, () => bits.read(8) - 1)
      if (masterBook >= books || own.some((book) => book >= books)) throw new VorbisError('no such book')
      return { dimensions, subclasses, masterBook, books: own }
    })
    const multiplier = bits.read(2) + 1
    const width = bits.read(4)
    const partitions = classOf.map((index) => classes[index]!)
    const x = [0, 2 ** width]
    for (const { dimensions } of partitions) {
      for (let i = 0; i < dimensions; i += 1) x.push(bits.read(width))
    }
    if (x.length > 65 || new Set(x).size < x.length) throw new VorbisError('bad points')
    return new Floor(partitions, multiplier, x)
  }

  /** Heights of the points in this block; null for a channel without sound. */
  decode(bits: Bits, books: readonly Codebook[]): readonly number[] | null {
    if (bits.bit() === 0) return null
    const width = bitsOf(this.range - 1)
    const y = [bits.read(width), bits.read(width)]
    for (const { dimensions, subclasses, masterBook, books: own } of this.partitions) {
      let code = subclasses > 0 ? books[masterBook]!.decode(bits) : 0
      for (let i = 0; i < dimensions; i += 1) {
        const book = own[code & ((1 << subclasses) - 1)]!
        code >>= subclasses
        y.push(book >= 0 ? books[book]!.decode(bits) : 0)
      }
    }
    return bits.ended ? null : y
  }

  /** Multiplies a spectrum by the envelope. */
  apply(y: readonly number[], spectrum: Float32Array): void {
    const { heights, isPoint } = this.unfold(y)
    let fromX = 0
    let fromY = heights[this.order[0]!]! * this.multiplier
    for (const point of this.order.slice(1)) {
      if (!isPoint[point]) continue
      const toX = this.x[point]!
      const toY = heights[point]! * this.multiplier
      line(fromX, fromY, toX, toY, spectrum)
      fromX = toX
      fromY = toY
    }
    for (let i = fromX; i < spectrum.length; i += 1) spectrum[i]! *= level(fromY)
  }

  /** Heights from what differs of those that the neighbours foretell. */
  private unfold(y: readonly number[]): {
    readonly heights: readonly number[]
    readonly isPoint: readonly boolean[]
  } {
    const { x, range, low, high } = this
    const heights = [y[0]!, y[1]!]
    const isPoint = [true, true]
    for (let i = 2; i < x.length; i += 1) {
      const a = low[i]!
      const b = high[i]!
      const foretold = pointOn(x[a]!, heights[a]!, x[b]!, heights[b]!, x[i]!)
      const value = y[i]!
      const above = range - foretold
      const below = foretold
      isPoint[i] = value !== 0
      if (value !== 0) isPoint[a] = isPoint[b] = true
      if (value >= Math.min(above, below) * 2) {
        heights[i] =
          value === 0 ? foretold : above > below ? value - below + foretold : foretold - value + above - 1
      } else heights[i] = value & 1 ? foretold - ((value + 1) >> 1) : foretold + (value >> 1)
    }
    return { heights, isPoint }
  }
}

/** Of the points before one, that which lies nearest on a side; `side` 1 below, -1 above. */
function nearest(x: readonly number[], i: number, isOn: (value: number) => boolean, side: 1 | -1): number {
  let found = side === 1 ? 0 : 1
  for (let j = 0; j < i; j += 1) {
    if (isOn(x[j]!) && (x[j]! - x[found]!) * side > 0) found = j
  }
  return found
}

function pointOn(x0: number, y0: number, x1: number, y1: number, x: number): number {
  const off = Math.floor((Math.abs(y1 - y0) * (x - x0)) / (x1 - x0))
  return y1 < y0 ? y0 - off : y0 + off
}

function line(x0: number, y0: number, x1: number, y1: number, spectrum: Float32Array): void {
  const dy = y1 - y0
  const dx = x1 - x0
  const base = Math.trunc(dy / dx)
  const step = dy < 0 ? base - 1 : base + 1
  const rest = Math.abs(dy) - Math.abs(base) * dx
  const end = Math.min(x1, spectrum.length)
  let y = y0
  let error = 0
  for (let x = x0; x < end; x += 1) {
    spectrum[x]! *= level(y)
    error += rest
    if (error >= dx) {
      error -= dx
      y += step
    } else y += base
  }
}

const level = (y: number): number => LEVELS[y < 0 ? 0 : y > 255 ? 255 : y]!
